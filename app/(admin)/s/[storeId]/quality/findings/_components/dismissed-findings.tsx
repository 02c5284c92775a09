'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import type { FindingView } from '@/core/quality/findings/list-findings';
import { setDismissed } from '../actions';

/** What somebody said is no problem; each can be taken back. */
export function DismissedFindings({
  storeId,
  findings,
  mayChange,
}: {
  storeId: string;
  findings: FindingView[];
  mayChange: boolean;
}) {
  const [busy, setBusy] = useState<string>();
  async function takeBack(id: string) {
    setBusy(id);
    const result = await setDismissed(storeId, id, false);
    setBusy(undefined);
    if (!result.ok) toast.error(result.message);
  }
  return (
    <Card>
      <details className="group">
        <summary className="focus-inset flex cursor-pointer items-center gap-2 px-5 py-3.5 font-medium [&::-webkit-details-marker]:hidden">
          <ChevronRight className="size-4 text-faint transition-transform group-open:rotate-90" aria-hidden />
          Not a problem
          <span className="rounded-full bg-sunken px-2 text-xs leading-5 text-muted tabular-nums">
            {findings.length}
          </span>
        </summary>
        <ul className="divide-y border-t">
          {findings.map(({ id, explanation, left, right }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
              <div className="min-w-0 grow basis-60">
                <p className="break-words">{explanation}</p>
                <p className="text-xs break-words text-muted">
                  {left.title} · {right.title}
                </p>
              </div>
              {mayChange && (
                <Button
                  size="sm"
                  busy={busy === id}
                  onClick={() => void takeBack(id)}
                  aria-label={`Show again: ${explanation}`}
                >
                  Show again
                </Button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
