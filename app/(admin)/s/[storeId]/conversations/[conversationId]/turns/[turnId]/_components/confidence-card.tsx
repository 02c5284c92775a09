'use client';
import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import { Percent } from '@/app/_components/format/amounts';
import { useFormats } from '@/app/_components/format/format-context';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';
import { turnOutcomeSchema } from '@/core/contracts/message-view';
import { confidenceParts } from './confidence-parts';

/** How sure the agent was, from what, and which thresholds it was held against. */
export function ConfidenceCard({ confidence }: { confidence: TurnTrace['confidence'] }) {
  const { locale } = useFormats();
  const { value, thresholds } = confidence;
  const outcome = turnOutcomeSchema.safeParse(confidence.outcome).data;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const parts = confidenceParts(confidence.parts, (part) => share.format(part));
  return (
    <Card aria-labelledby="confidence">
      <CardHead
        id="confidence"
        title={value === null ? 'How sure it was' : `${share.format(value)} sure`}
        hint={
          thresholds && (
            <>
              Asks back below <Percent value={thresholds.clarifyBelow} />, calls the team below{' '}
              <Percent value={thresholds.handOffBelow} /> once asking back did not help
            </>
          )
        }
        action={outcome && <Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].words}</Badge>}
      />
      {value !== null && <Scale value={value} marks={thresholds} />}
      {parts.length > 0 && (
        <dl className="grid gap-1.5 px-5 pb-5 text-xs">
          {parts.map((part) => (
            <div key={part.words} className="flex justify-between gap-4">
              <dt className="text-muted">{part.words}</dt>
              <dd>{part.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function Scale({ value, marks }: { value: number; marks: TurnTrace['confidence']['thresholds'] }) {
  return (
    <div aria-hidden className="relative mx-5 mt-1 mb-4 h-2 rounded-full bg-chart-track">
      <div className="h-full rounded-full bg-chart-1" style={{ width: `${value * 100}%` }} />
      {marks &&
        [marks.clarifyBelow, marks.handOffBelow].map((mark, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: always the same two
            key={at}
            className="absolute -top-1 h-4 w-0.5 bg-ink"
            style={{ left: `${mark * 100}%` }}
          />
        ))}
    </div>
  );
}
