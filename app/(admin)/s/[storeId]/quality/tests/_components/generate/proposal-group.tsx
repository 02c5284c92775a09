'use client';
import { useId } from 'react';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { Proposal } from '@/core/quality/scenarios/generate/proposal';

const TITLES: Record<Proposal['origin'], string> = {
  policies: 'From your policies and answers',
  catalog: 'From your catalog',
};

/** Proposals of one kind, each with what its answer must say. */
export function ProposalGroup({
  origin,
  proposals,
  isKept,
  onKeep,
}: {
  origin: Proposal['origin'];
  proposals: (Proposal & { at: number })[];
  isKept: (at: number) => boolean;
  onKeep: (places: number[], keep: boolean) => void;
}) {
  const id = useId();
  if (proposals.length === 0) return null;
  const places = proposals.map(({ at }) => at);
  const all = places.every(isKept);
  return (
    <section aria-labelledby={id}>
      <div className="flex items-center justify-between gap-3">
        <h3 id={id} className="text-sm">
          {TITLES[origin]}
        </h3>
        <Button size="sm" look="ghost" onClick={() => onKeep(places, !all)}>
          {all ? 'Choose none' : 'Choose all'}
        </Button>
      </div>
      <ul className="mt-1 divide-y rounded-md border">
        {proposals.map(({ at, scenario }) => (
          <li key={at}>
            <label className="flex cursor-pointer items-start gap-3 px-3.5 py-2.5 transition-colors hover:bg-sunken">
              <input
                type="checkbox"
                checked={isKept(at)}
                onChange={(event) => onKeep([at], event.target.checked)}
                className="mt-0.5 size-4 shrink-0 accent-primary"
              />
              <span className="min-w-0">
                <span className="block break-words">{scenario.turns[0]?.message}</span>
                <span className="mt-1 flex flex-wrap gap-1">
                  {expected(scenario).map((words) => (
                    <Badge
                      key={words}
                      tone="success"
                      className="h-auto max-w-full whitespace-normal break-words py-0.5"
                    >
                      {words}
                    </Badge>
                  ))}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function expected({ turns }: Proposal['scenario']): string[] {
  return turns.flatMap(({ expect: { facts, product, handOff } }) => [
    ...facts,
    ...(product ? [product] : []),
    ...(handOff ? ['a person is called in'] : []),
  ]);
}
