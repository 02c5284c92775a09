import { cn } from '@/app/_components/cn';

/** Questions of the last weeks as small bars, and in words for who does not see them. */
export function WeekBars({ weeks, className }: { weeks: readonly number[]; className?: string }) {
  const most = Math.max(1, ...weeks);
  const [before, now] = [weeks.at(-2) ?? 0, weeks.at(-1) ?? 0];
  const words = `${now} in the last 7 days, ${before} in the 7 days before, ${weeks.reduce((sum, week) => sum + week, 0)} in ${weeks.length} weeks`;
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${weeks.length * 6} 24`}
      className={cn('h-6', className)}
      style={{ width: weeks.length * 6 }}
    >
      <title>{words}</title>
      {weeks.map((count, i) => {
        const height = count === 0 ? 1.5 : 3 + (21 * count) / most;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            key={i}
            x={i * 6}
            y={24 - height}
            width={4}
            height={height}
            rx={1}
            className={count === 0 ? 'fill-chart-track' : 'fill-chart-1'}
          />
        );
      })}
    </svg>
  );
}
