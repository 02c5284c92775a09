'use client';
import { CircleAlert } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { NoteView } from '@/core/contracts/note-view';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import { ConversationRequests } from '../../../_components/requests/conversation-requests';
import { useInboxAddress } from '../../_components/address/use-inbox-address';
import { useInbox } from '../../_components/inbox-context';
import { useThreadActions } from './actions/use-thread-actions';
import { Composer } from './composer/composer';
import { useDraft } from './composer/use-draft';
import { HandOffCard } from './hand-off-card';
import { SidePanel } from './panel/side-panel';
import { useCopilotKey } from './panel/use-copilot-key';
import type { Panel } from './panel/use-panel';
import type { RunningTurn } from './running-turn';
import { PendingReplies } from './thread/pending-replies';
import { RemovedThread } from './thread/removed-thread';
import { ThreadLog } from './thread/thread-log';
import { useMarkRead } from './thread/use-mark-read';
import { useNextRow } from './thread/use-next-row';
import { useOthers } from './thread/use-others';
import { useRemoved } from './thread/use-removed';
import { useThread } from './thread/use-thread';
import { ThreadProvider } from './thread-context';
import { ThreadHeader } from './thread-header';

/** The open conversation. On phones it has the whole screen. */
export function ThreadPane({
  conversationId,
  panel,
  rows,
}: {
  conversationId: string;
  /** What is open beside the messages. */
  panel: Panel;
  /** Of the list beside it. */
  rows: readonly { id: string }[];
}) {
  const { storeId } = useInbox();
  const of = { storeId, conversationId };
  const thread = useThread(of);
  const { detail, facts, error } = thread;
  const removed = useRemoved(conversationId, error);
  const nextId = useNextRow(rows, conversationId);
  return (
    <ThreadProvider value={of}>
      <div className="relative flex min-w-0 flex-1 bg-canvas max-md:fixed max-md:inset-0 max-md:z-30">
        {removed ? (
          <RemovedThread nextId={nextId} />
        ) : detail && facts ? (
          <LoadedThread {...thread} detail={detail} facts={facts} rows={rows} panel={panel} />
        ) : error ? (
          <Lost words={error.message} onRetry={thread.refetch} />
        ) : (
          <ThreadSkeleton />
        )}
      </div>
    </ThreadProvider>
  );
}

function LoadedThread({
  detail,
  facts,
  notes,
  running,
  rows,
  panel,
  refetch,
  refetchNotes,
}: {
  detail: ConversationDetail;
  facts: ThreadFacts;
  notes: NoteView[];
  running: RunningTurn | null;
  rows: readonly { id: string }[];
  panel: Panel;
  refetch: () => void;
  refetchNotes: () => Promise<void>;
}) {
  const { storeId, mayReply } = useInbox();
  const { conversation, messages } = detail;
  const newestSeq = messages.at(-1)?.seq ?? 0;
  const { viewers, page, shopperTypes, writer } = useOthers(conversation.id);
  const actions = useThreadActions({ storeId, conversationId: conversation.id }, { rows, refetch });
  const draft = useDraft(conversation.id);
  useCopilotKey(panel);
  useMarkRead(conversation.id, newestSeq);
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        <ThreadHeader
          conversation={conversation}
          facts={facts}
          page={page}
          viewers={viewers}
          actions={actions}
          lastTurnId={detail.turns.at(-1)?.id ?? null}
          panelOpen={panel.tab !== null}
          onPanel={panel.toggle}
        />
        {conversation.status === 'waiting' && <HandOffCard conversation={conversation} />}
        <ConversationRequests storeId={storeId} conversationId={conversation.id} mayDecide={mayReply} />
        <ThreadLog
          detail={detail}
          facts={facts}
          notes={notes}
          running={running}
          typing={shopperTypes}
          pending={(items) => (
            <PendingReplies items={items} messages={messages} onTakeBack={draft.takeBack} />
          )}
          onNoteChange={() => void refetchNotes()}
        />
        {writer && (
          <p role="status" className="px-5 pb-1.5 text-2xs text-muted">
            {writer.name} is writing to the shopper …
          </p>
        )}
        {mayReply ? (
          <Composer
            status={conversation.status}
            assignee={facts.assignee}
            seenSeq={newestSeq}
            draft={draft}
            onNote={() => void refetchNotes()}
          />
        ) : (
          <p className="border-t bg-surface px-5 py-3 text-xs text-muted">
            Your role in this store reads along. To answer, ask its owner for the role of an agent.
          </p>
        )}
      </div>
      {panel.tab && <SidePanel panel={panel} tab={panel.tab} detail={detail} facts={facts} draft={draft} />}
    </>
  );
}

function Lost({ words, onRetry }: { words: string; onRetry: () => void }) {
  const { close } = useInboxAddress();
  return (
    <div className="grid flex-1 place-content-center">
      <EmptyState
        icon={CircleAlert}
        title="This conversation cannot be shown"
        action={
          <>
            <Button onClick={onRetry}>Try again</Button>
            <Button onClick={close}>To the list</Button>
          </>
        }
      >
        {words}
      </EmptyState>
    </div>
  );
}

function ThreadSkeleton() {
  return (
    <div role="status" aria-label="Loading the conversation" className="flex flex-1 flex-col">
      <div className="grid h-19 content-center gap-2 border-b bg-surface px-5">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-3 w-24" />
      </div>
      <div className="mx-auto grid w-full max-w-3xl gap-5 px-6 py-6">
        <Skeleton className="h-14 w-3/5 rounded-lg" />
        <Skeleton className="ml-auto h-24 w-4/5 rounded-lg" />
        <Skeleton className="h-10 w-2/5 rounded-lg" />
      </div>
    </div>
  );
}
