import { Progress as Primitive } from 'radix-ui';
import { cn } from '../cn';

/** @param value share that is done, 0..1 */
export function Progress({ value, label, className }: { value: number; label: string; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <Primitive.Root
      value={percent}
      aria-label={label}
      className={cn('h-2 overflow-hidden rounded-full bg-chart-track', className)}
    >
      <Primitive.Indicator
        className="h-full rounded-full bg-primary transition-[width] duration-200"
        style={{ width: `${percent}%` }}
      />
    </Primitive.Root>
  );
}
