import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { ExactTime } from '@/app/_components/format/time';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { Notice } from '@/app/_components/ui/notice';
import { orNotFound, requireStore } from '@/app/_server/session';
import { inspectTurn } from '@/core/agent/trace/inspect-turn';
import { PageBody, PageHead } from '../../../../_components/page-head';
import { ConfidenceCard } from './_components/confidence-card';
import { GuardCard } from './_components/guard-card';
import { HandOffNotice } from './_components/hand-off-notice';
import { PassagesCard } from './_components/passages-card';
import { QuestionAndAnswer } from './_components/question-and-answer';
import { ReplayCard } from './_components/replay-card';
import { RunCard } from './_components/run-card';
import { TimeLineCard } from './_components/time-line-card';
import { TurnFigures } from './_components/turn-figures';

export const metadata: Metadata = { title: 'How an answer was made' };

export default async function TurnPage({
  params,
}: {
  params: Promise<{ storeId: string; conversationId: string; turnId: string }>;
}) {
  const { storeId, conversationId, turnId } = await params;
  const { user } = await requireStore(storeId);
  const turn = await orNotFound(() =>
    inspectTurn(currentContext(), { userId: user.id, storeId, conversationId, turnId }),
  );
  const { trace } = turn;
  return (
    <PageBody>
      <PageHead
        title="How this answer was made"
        description={
          <>
            <ExactTime at={turn.startedAt} />
            {turn.attempts > 1 && ` · finished by another process, attempt ${turn.attempts}`}
          </>
        }
        back={{ href: `/s/${storeId}/conversations/${conversationId}`, words: 'The conversation' }}
        action={trace && <CopyButton text={JSON.stringify(turn, null, 2)} label="Copy as JSON" />}
      />
      {turn.status === 'running' && (
        <Notice>The answer is still being made. Load the page again in a moment.</Notice>
      )}
      {turn.status === 'failed' && (
        <Notice kind="warning">The answer failed; the log of the conversation says why.</Notice>
      )}
      {turn.status === 'cancelled' && <Notice>The answer was stopped before its end.</Notice>}
      <QuestionAndAnswer turn={turn} />
      <TurnFigures turn={turn} />
      {turn.status !== 'running' && <ReplayCard storeId={storeId} turn={turn} />}
      {trace ? (
        <>
          {trace.handOff && <HandOffNotice reason={trace.handOff} />}
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <TimeLineCard trace={trace} />
            <ConfidenceCard confidence={trace.confidence} />
          </div>
          <PassagesCard trace={trace} />
          <GuardCard trace={trace} />
          {trace.runs.map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished turn does not change
            <RunCard key={at} run={run} number={at + 1} of={trace.runs.length} />
          ))}
          {trace.shortened && <Notice>Long texts were cut to keep this small.</Notice>}
        </>
      ) : (
        turn.status !== 'running' && (
          <Notice>How the answer was made is kept for 90 days; of this one only the above is left.</Notice>
        )
      )}
    </PageBody>
  );
}
