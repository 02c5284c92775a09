import { useRef } from 'preact/hooks';
import { formatDay } from '../../format/format-time';
import { usePanel } from '../../panel-context';
import { type ChatState, lastSeq } from '../../state/chat-state';
import { type ConversationRow, conversationRows } from '../../state/conversation-rows';
import { Chips } from '../chips';
import { EmailForm } from '../ending/email-form';
import { RatingCard } from '../ending/rating-card';
import { Icon } from '../icons';
import { RowView } from '../messages/row-view';
import { Typist } from '../messages/typist';
import { useStickToEnd } from './use-stick-to-end';
import { Welcome } from './welcome';

/** The scrolling part of the panel: welcome, messages, and what is being written. */
export function Conversation({ state }: { state: ChatState }) {
  const { words, locale, session, pageUrl } = usePanel();
  const rows = conversationRows(state);
  const ownCount = rows.filter(({ kind }) => kind === 'unsent').length;
  const { log, content, away, toEnd } = useStickToEnd(ownCount);
  const isFresh = useFreshness(state);
  const last = rows.at(-1);
  const { details } = state;
  const cartSeq = [...state.messages].reverse().find(({ cart }) => cart !== null)?.seq;

  return (
    <div class="scroll-area">
      {/* Finished answers are announced elsewhere (announcer.tsx), not every part as it streams in here. */}
      <div
        class="log"
        ref={log}
        role="log"
        aria-live="off"
        aria-label={words.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
        tabIndex={0}
      >
        <div class="rows" ref={content}>
          {!state.loaded && state.connection === 'connecting' ? (
            <Skeleton />
          ) : (
            <>
              <Welcome state={state} empty={rows.length === 0} />
              {rows.map((row) =>
                row.kind === 'day' ? (
                  <p class="day" key={row.key}>
                    <span>{formatDay(row.at, new Date(), locale)}</span>
                  </p>
                ) : (
                  <RowView
                    key={row.key}
                    row={row}
                    fresh={isFresh(row)}
                    feedback={row.kind === 'message' ? (state.feedback[row.message.id] ?? null) : null}
                    cartLive={row.kind === 'message' && row.message.seq === cartSeq}
                  />
                ),
              )}
              {last?.kind === 'message' && state.status === 'agent' && (
                <Chips
                  label={words.suggestedReplies}
                  texts={last.message.suggestions}
                  onChoose={(reply) => session.send(reply, pageUrl())}
                />
              )}
              {state.typist && !state.turn && <Typist person={state.typist} />}
              {details.asksEmail && !details.blocked && <EmailForm key={state.conversationId} />}
              {(details.canRate || (details.rating && state.status === 'resolved')) && (
                <RatingCard key={state.conversationId} details={details} />
              )}
              {state.answerFailed && !state.turn && (
                <div class="failure" role="alert">
                  <p>
                    <Icon name="alert" />
                    {words.noAnswer}
                  </p>
                  <button type="button" onClick={session.askAgain}>
                    {words.askAgain}
                  </button>
                </div>
              )}
            </>
          )}
        </div>
      </div>
      {away && (
        <button type="button" class="to-end" aria-label={words.newMessages} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

/** Tells rows that came since the conversation was loaded from those that were there. */
function useFreshness(state: ChatState) {
  const known = useRef<number | null>(null);
  if (state.loaded) known.current ??= lastSeq(state);
  return (row: Exclude<ConversationRow, { kind: 'day' }>) =>
    row.kind !== 'message' || row.message.seq > (known.current ?? Number.POSITIVE_INFINITY);
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
