import type { ReactNode } from 'react';
import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import { Dollars, Duration, Percent } from '@/app/_components/format/amounts';
import { Markdown } from '@/app/_components/markdown';
import { providerName } from '@/app/_components/provider-words';
import type { TurnTraceView } from '@/core/agent/trace/get-turn-trace.queries';
import { listPassages } from './list-passages';

/** One of two answers to the same message, in what can be compared. */
export function AnswerColumn({ title, turn }: { title: string; turn: TurnTraceView }) {
  const { answer, trace } = turn;
  const used = trace ? listPassages(trace).filter((passage) => passage.used) : [];
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-3 rounded-md border p-3.5">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      {answer ? <Markdown text={answer.text} /> : <p className="text-muted">Nothing was said.</p>}
      <dl className="grid gap-1 border-t pt-3 text-xs">
        <Row name="Outcome">{answer?.outcome ? OUTCOME_WORDS[answer.outcome].words : '–'}</Row>
        <Row name="Sure">{answer?.confidence == null ? '–' : <Percent value={answer.confidence} />}</Row>
        <Row name="Answered by">
          {providerName(turn.provider)}
          {turn.model && turn.model !== turn.provider && `, ${turn.model}`}
          {turn.fellBackFrom && `, instead of ${providerName(turn.fellBackFrom)}`}
        </Row>
        <Row name="Took">{trace?.latencyMs == null ? '–' : <Duration ms={trace.latencyMs} />}</Row>
        <Row name="Cost">{trace?.costMicros == null ? '–' : <Dollars micros={trace.costMicros} />}</Row>
        <Row name="Decisions of the guard">{trace ? trace.guard.length : '–'}</Row>
        <Row name="Refers to">{used.map((passage) => passage.title).join(', ') || '–'}</Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 text-right break-words">{children}</dd>
    </div>
  );
}
