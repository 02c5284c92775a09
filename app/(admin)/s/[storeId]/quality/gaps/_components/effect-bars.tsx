import { Percent } from '@/app/_components/format/amounts';
import type { GapEffect } from '@/core/quality/gaps/effect/gap-effect';

/** How many of such questions were answered well, before and after. */
export function EffectBars({ effect }: { effect: GapEffect }) {
  return (
    <section aria-label="Effect" className="grid gap-2">
      <h3 className="text-xs font-medium text-muted">Such questions answered well</h3>
      <dl className="grid gap-2">
        <Bar words="30 days before" share={effect.before} />
        <Bar words={effect.final ? '30 days after' : 'Since then'} share={effect.after} good />
      </dl>
      {!effect.measuredAt && <p className="text-xs text-muted">Measured with the next look.</p>}
    </section>
  );
}

function Bar({ words, share, good }: { words: string; share: GapEffect['before']; good?: boolean }) {
  const part = share && share.asked > 0 ? share.well / share.asked : null;
  return (
    <div className="grid grid-cols-[6.5rem_1fr_auto] items-center gap-3 text-xs">
      <dt className="text-muted">{words}</dt>
      <dd className="h-2.5 overflow-hidden rounded-full bg-chart-track" aria-hidden>
        <div
          className={good ? 'h-full rounded-full bg-chart-1' : 'h-full rounded-full bg-chart-2'}
          style={{ width: `${(part ?? 0) * 100}%` }}
        />
      </dd>
      <dd className="min-w-24 text-right tabular-nums">
        {share === null || part === null ? (
          <span className="text-muted">{share ? 'not asked' : '–'}</span>
        ) : (
          <>
            <Percent value={part} />{' '}
            <span className="text-muted">
              ({share.well} of {share.asked})
            </span>
          </>
        )}
      </dd>
    </div>
  );
}
