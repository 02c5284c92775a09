import { Duration } from '@/app/_components/format/amounts';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';
import { type SpanKind, toSpans, totalMs } from './time-line';

const LOOKS: Record<SpanKind, { words: string; colour: string }> = {
  model: { words: 'Model', colour: 'var(--chart-1)' },
  retrieval: { words: 'Search', colour: 'var(--chart-2)' },
  tool: { words: 'Other tools', colour: 'var(--chart-3)' },
  check: { words: 'Checks', colour: 'var(--success)' },
  failed: { words: 'No answer', colour: 'var(--danger)' },
  beside: { words: 'Beside', colour: 'var(--line-strong)' },
};

/** What took how long: one line each, from when the message had come in. */
export function TimeLineCard({ trace }: { trace: TurnTrace }) {
  const spans = toSpans(trace);
  const total = totalMs(trace, spans);
  const kinds = new Set(spans.map(({ kind }) => kind));
  return (
    <Card aria-labelledby="time-line">
      <CardHead
        id="time-line"
        title="Where the time went"
        hint="The fact guard reads along while the model writes, so its time is in the model’s."
      />
      <ul className="flex flex-wrap gap-x-4 gap-y-1 px-5 pb-3 text-xs text-muted">
        {[...kinds].map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-[3px]" style={{ background: LOOKS[kind].colour }} />
            {LOOKS[kind].words}
          </li>
        ))}
      </ul>
      <ol aria-label="Time line" className="grid gap-1.5 px-5 pb-5">
        {spans.map(({ kind, words, atMs, ms }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished turn does not change
            key={at}
            className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 text-xs sm:grid-cols-[11rem_1fr_4rem]"
          >
            <span className="truncate">{words}</span>
            <span
              aria-hidden
              className="relative h-2 overflow-hidden rounded-full bg-chart-track max-sm:order-last max-sm:col-span-2"
            >
              <span
                className="absolute inset-y-0 min-w-0.5 rounded-full"
                style={{
                  left: `${Math.min(99.5, (atMs / total) * 100)}%`,
                  width: `${(ms / total) * 100}%`,
                  background: LOOKS[kind].colour,
                }}
              />
            </span>
            <span className="text-right text-muted">
              <Duration ms={ms} />
              <span className="sr-only">
                , from <Duration ms={atMs} /> on
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
