'use client';
import { Check, ChevronRight, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { cn } from '@/app/_components/cn';
import { Duration } from '@/app/_components/format/amounts';
import { Button } from '@/app/_components/ui/button';
import type { RunResultView } from '@/core/quality/scenarios/runs/run-view';
import { TurnVerdictView } from '../../../_components/verdict/turn-verdict';

/** One test's result: closed it says why it failed, open it shows every answer and check. */
export function ResultItem({
  storeId,
  result,
  open: initiallyOpen,
}: {
  storeId: string;
  result: RunResultView;
  open: boolean;
}) {
  const [open, setOpen] = useState(initiallyOpen);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (window.location.hash !== `#${result.scenarioId}`) return;
    setOpen(true);
    item.current?.scrollIntoView({ block: 'start' });
  }, [result.scenarioId]);

  const reason = result.turns.flatMap(({ checks }) => checks).find(({ passed }) => !passed)?.reason;
  const Icon = result.passed ? Check : X;
  return (
    <li ref={item} id={result.scenarioId} className="scroll-mt-20">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
        <summary className="focus-inset flex list-none items-start gap-3 px-5 py-3 transition-colors hover:bg-sunken">
          <span
            className={cn(
              'mt-0.5 grid size-5 shrink-0 place-items-center rounded-full',
              result.passed ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger',
            )}
          >
            <Icon className="size-3.5" strokeWidth={2.5} aria-hidden />
          </span>
          <span className="min-w-0 flex-1">
            <span className="sr-only">{result.passed ? 'Passed: ' : 'Failed: '}</span>
            <span className="block break-words font-medium">{result.title}</span>
            {reason && (
              <span className="block break-words text-xs text-danger group-open:hidden">{reason}</span>
            )}
          </span>
          <span className="shrink-0 text-xs text-muted">
            <Duration ms={result.latencyMs} />
          </span>
          <ChevronRight
            className="mt-0.5 size-4 shrink-0 text-faint transition-transform group-open:rotate-90"
            aria-hidden
          />
        </summary>
        {open && (
          <div className="grid max-w-3xl gap-6 px-5 pt-1 pb-5 sm:pl-13">
            {result.turns.map((verdict, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a result do not change
              <TurnVerdictView key={at} storeId={storeId} verdict={verdict} />
            ))}
            <div>
              <Button asChild size="sm">
                <Link href={`/s/${storeId}/quality/tests/${result.scenarioId}`}>Edit this test</Link>
              </Button>
            </div>
          </div>
        )}
      </details>
    </li>
  );
}
