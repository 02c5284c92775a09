import { cn } from '@/app/_components/cn';

/**
 * How many of a run's tests passed, failed and are still to come; a notch shows where the run before stood.
 * Failed parts are hatched, so that they are told apart without colour; the figures stand beside it in words.
 */
export function PassBar({
  passed,
  failed,
  total,
  before,
  className,
}: {
  passed: number;
  failed: number;
  total: number;
  /** Share that passed in the run before, 0..1. */
  before?: number | null | undefined;
  className?: string;
}) {
  const share = (part: number) => `${(100 * part) / Math.max(1, total)}%`;
  return (
    <div className={cn('relative', className)} aria-hidden>
      <div className="flex h-2.5 gap-px overflow-hidden rounded-full bg-chart-track">
        <div className="bg-success transition-[width] duration-200" style={{ width: share(passed) }} />
        <div
          className="bg-[repeating-linear-gradient(135deg,var(--danger)_0_3px,var(--danger-soft)_3px_6px)] transition-[width] duration-200"
          style={{ width: share(failed) }}
        />
      </div>
      {before !== null && before !== undefined && (
        <div
          className="absolute -inset-y-1 w-0.5 rounded-full bg-ink outline outline-surface"
          style={{ left: `clamp(0px, calc(${100 * before}% - 1px), calc(100% - 2px))` }}
        />
      )}
    </div>
  );
}
