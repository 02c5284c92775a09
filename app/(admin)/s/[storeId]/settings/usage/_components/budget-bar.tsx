'use client';
import { cn } from '@/app/_components/cn';
import { Percent } from '@/app/_components/format/amounts';

/** Above this the bar warns. */
const NEARLY = 0.8;

/** How much of a budget is used; full means stopped. */
export function BudgetBar({ share, label }: { share: number; label: string }) {
  const shown = Math.min(1, Math.max(0, share));
  const colour = share >= 1 ? 'bg-danger' : share >= NEARLY ? 'bg-chart-2' : 'bg-chart-1';
  return (
    <div className="flex items-center gap-3">
      <div aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-chart-track">
        <div className={cn('h-full rounded-full', colour)} style={{ width: `${shown * 100}%` }} />
      </div>
      <span className={cn('text-xs', share >= 1 ? 'font-medium text-danger' : 'text-muted')}>
        <span className="sr-only">{label}: </span>
        <Percent value={share} />
        {share >= 1 && ', stopped'}
      </span>
    </div>
  );
}
