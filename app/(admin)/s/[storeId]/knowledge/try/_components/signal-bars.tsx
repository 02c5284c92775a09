import { cn } from '@/app/_components/cn';
import { Percent } from '@/app/_components/format/amounts';

export interface Signal {
  name: string;
  /** 0..1; a little below 0 counts as 0. */
  value: number;
}

/** Why a hit is where it is: one bar per signal, with its number. */
export function SignalBars({ signals }: { signals: Signal[] }) {
  return (
    <dl className={cn('grid gap-x-4 gap-y-1.5', signals.length % 2 === 0 ? 'grid-cols-2' : 'grid-cols-3')}>
      {signals.map(({ name, value }) => {
        const share = Math.min(1, Math.max(0, value));
        return (
          <div key={name}>
            <dt className="flex justify-between gap-2 text-2xs text-muted">{name}</dt>
            <dd className="flex items-center gap-2 text-2xs text-muted">
              <span className="h-1.5 flex-1 overflow-hidden rounded-full bg-chart-track" aria-hidden>
                <span className="block h-full rounded-full bg-chart-1" style={{ width: `${share * 100}%` }} />
              </span>
              <span className="w-8 text-right">
                <Percent value={share} />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
