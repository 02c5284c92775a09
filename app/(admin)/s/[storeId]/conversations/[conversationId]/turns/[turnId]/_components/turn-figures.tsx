import type { ReactNode } from 'react';
import { Count, Dollars, Duration } from '@/app/_components/format/amounts';
import { providerName } from '@/app/_components/provider-words';
import type { TurnTraceView } from '@/core/agent/trace/get-turn-trace.queries';

/** Who answered, how long it took, what it used and cost. */
export function TurnFigures({ turn }: { turn: TurnTraceView }) {
  const { trace } = turn;
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border bg-surface lg:grid-cols-4 max-lg:[&>*:nth-child(even)]:border-l max-lg:[&>*:nth-child(n+3)]:border-t lg:[&>*+*]:border-l">
      <Figure
        name="Answered by"
        value={providerName(turn.provider)}
        note={
          turn.fellBackFrom
            ? `instead of ${providerName(turn.fellBackFrom)}`
            : turn.model && turn.model !== turn.provider
              ? turn.model
              : 'costs nothing'
        }
      />
      <Figure
        name="Took"
        value={trace?.latencyMs == null ? '–' : <Duration ms={trace.latencyMs} />}
        note={
          trace?.firstTokenMs == null ? (
            'no word was streamed'
          ) : (
            <>
              first words after <Duration ms={trace.firstTokenMs} />
            </>
          )
        }
      />
      <Figure
        name="Tokens"
        value={trace ? <Count value={trace.usage.inputTokens + trace.usage.outputTokens} /> : '–'}
        note={
          trace && trace.usage.inputTokens > 0 ? (
            <>
              <Count value={trace.usage.inputTokens} /> in (<Count value={trace.usage.cachedTokens} />{' '}
              cached), <Count value={trace.usage.outputTokens} /> out
            </>
          ) : (
            'none used'
          )
        }
      />
      <Figure
        name="Cost"
        value={trace?.costMicros == null ? '–' : <Dollars micros={trace.costMicros} />}
        note={trace?.costMicros === null ? 'the model’s price is not known' : 'by list prices'}
      />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col border-line px-4 py-3.5 sm:px-5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 truncate font-display text-lg font-semibold tracking-tight">{value}</dd>
      <dd className="text-xs break-words text-muted">{note}</dd>
    </div>
  );
}
