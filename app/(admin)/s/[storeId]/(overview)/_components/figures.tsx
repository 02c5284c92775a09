import type { ReactNode } from 'react';
import { Count, Duration, Percent } from '@/app/_components/format/amounts';
import type { Overview } from '@/core/stores/overview/read-overview';

/** The last seven days in four numbers, each with what it means beside it. */
export function Figures({ overview }: { overview: Overview }) {
  const { answers } = overview;
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-lg border bg-surface lg:grid-cols-4 [&>*]:border-line max-lg:[&>*:nth-child(even)]:border-l max-lg:[&>*:nth-child(n+3)]:border-t lg:[&>*+*]:border-l">
      <Figure
        name="Conversations"
        value={<Count value={overview.lastSevenDays} />}
        note={<Change now={overview.lastSevenDays} before={overview.sevenDaysBefore} />}
      />
      <Figure
        name="Without a human"
        value={answers.resolvedShare === null ? '–' : <Percent value={answers.resolvedShare} />}
        note="of answered conversations"
      />
      <Figure
        name="Hand-offs"
        value={<Count value={overview.handedOff} />}
        note={<Change now={overview.handedOff} before={overview.handedOffBefore} />}
      />
      <Figure
        name="Confidence"
        value={answers.confidence === null ? '–' : <Percent value={answers.confidence} />}
        note={
          answers.firstTokenMs === null ? (
            'mean of all answers'
          ) : (
            <>
              mean of all answers, first words after <Duration ms={answers.firstTokenMs} />
            </>
          )
        }
      />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note: ReactNode }) {
  return (
    <div className="flex flex-col px-4 py-4 sm:px-5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-1 font-display text-[1.75rem] leading-9 font-semibold tracking-tight">{value}</dd>
      <dd className="text-xs text-muted">{note}</dd>
    </div>
  );
}

function Change({ now, before }: { now: number; before: number }) {
  if (before === 0) return <>in the last 7 days</>;
  const difference = now - before;
  if (difference === 0) return <>as many as the week before</>;
  return (
    <>
      <Count value={Math.abs(difference)} /> {difference > 0 ? 'more' : 'fewer'} than the week before
    </>
  );
}
