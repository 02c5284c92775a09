import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';
import { ACTION_WORDS, readDecisions, whyDecided } from './guard-words';

/** What was held back, corrected or taken off, and why. */
export function GuardCard({ trace }: { trace: TurnTrace }) {
  const decisions = readDecisions(trace);
  return (
    <Card aria-labelledby="guard">
      <CardHead
        id="guard"
        title="What the guard decided"
        hint={
          decisions.length > 0
            ? 'Every price, date, number and name must stand in what the tools returned.'
            : 'Nothing was held back: what the answer states stands in what the tools returned.'
        }
      />
      {decisions.length > 0 && (
        <ol aria-label="Decisions of the guard" className="divide-y border-t">
          {decisions.map((decision, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may be judged twice
            <li key={at} className="grid gap-1.5 px-5 py-3 text-xs">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={ACTION_WORDS[decision.action].tone}>{ACTION_WORDS[decision.action].words}</Badge>
                <span className="min-w-0 text-muted">{whyDecided(decision)}</span>
              </p>
              <blockquote className="border-l-2 pl-3 break-words whitespace-pre-line">
                {decision.text}
              </blockquote>
              {decision.facts.length > 0 && (
                <ul aria-label="What was not supported" className="flex flex-wrap gap-1.5">
                  {decision.facts.map(({ kind, text }) => (
                    <li key={`${kind} ${text}`} className="rounded-sm bg-sunken px-1.5 py-0.5 text-2xs">
                      <span className="text-muted">{kind.replaceAll('_', ' ')}</span> {text}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
