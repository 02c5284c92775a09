import { Percent } from '@/app/_components/format/amounts';

/** How sure the agent was, as words and a filled ring: never by colour alone. */
export function ConfidenceDot({ value }: { value: number }) {
  const colour = value < 0.5 ? 'var(--warning)' : 'var(--success)';
  return (
    <span className="inline-flex items-center gap-1.5 text-2xs text-muted">
      <span
        aria-hidden
        className="size-3 rounded-full"
        style={{ background: `conic-gradient(${colour} ${value * 360}deg, var(--chart-track) 0)` }}
      />
      <span>
        <Percent value={value} /> sure
      </span>
    </span>
  );
}
