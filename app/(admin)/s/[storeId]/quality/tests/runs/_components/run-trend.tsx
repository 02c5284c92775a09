'use client';
import { BookOpenText } from 'lucide-react';
import Link from 'next/link';
import { useFormats } from '@/app/_components/format/format-context';
import { isSameKnowledge } from '@/core/quality/scenarios/runs/knowledge-state';
import type { RunView } from '@/core/quality/scenarios/runs/run-view';
import { passRate } from '../../_components/pass-rate';

/** Of so many runs each has its figure below it; more have no room for it. */
const WITH_FIGURES = 6;

/** The pass rate run by run, the newest on the right; a book marks runs before which the knowledge had changed. */
export function RunTrend({ storeId, runs }: { storeId: string; runs: RunView[] }) {
  const { locale, timeZone } = useFormats();
  const ended = runs.filter(({ status }) => status === 'done').reverse();
  if (ended.length < 2) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const anyChange = ended.some((run, at) => knowledgeChanged(ended[at - 1], run));
  return (
    <div className="px-5 py-4">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="text-sm">Passed, run by run</h3>
        {anyChange && (
          <p className="flex items-center gap-1.5 text-2xs text-muted">
            <BookOpenText className="size-3.5" aria-hidden />
            the knowledge had changed
          </p>
        )}
      </div>
      <ol className="mt-3 flex h-32 max-w-2xl items-end gap-1">
        {ended.map((run, at) => {
          const rate = passRate(run) ?? 0;
          const changed = knowledgeChanged(ended[at - 1], run);
          const words = `${day.format(Date.parse(run.createdAt))}: ${percent.format(rate)} of ${run.total}${
            changed ? ', the knowledge had changed' : ''
          }`;
          return (
            <li key={run.id} className="flex h-full max-w-14 min-w-2 flex-1 flex-col justify-end gap-1">
              <Link
                href={`/s/${storeId}/quality/tests/runs/${run.id}`}
                title={words}
                aria-label={words}
                className="group relative flex min-h-0 flex-1 flex-col justify-end overflow-hidden rounded-sm bg-chart-track"
              >
                <span
                  className="block min-h-0.5 bg-chart-1 transition-opacity group-hover:opacity-80"
                  style={{ height: `${100 * rate}%` }}
                />
              </Link>
              <span className="flex h-4 items-center justify-center gap-1 text-2xs text-muted" aria-hidden>
                {ended.length <= WITH_FIGURES && percent.format(rate)}
                {changed && <BookOpenText className="size-3.5 shrink-0" />}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function knowledgeChanged(before: RunView | undefined, run: RunView): boolean {
  return before !== undefined && !isSameKnowledge(before.knowledge, run.knowledge);
}
