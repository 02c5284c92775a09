import { useEffect, useState } from 'preact/hooks';
import { formatWait } from '../../format/format-wait';
import { usePanel } from '../../panel-context';
import type { ChatState } from '../../state/chat-state';
import { fillIn, type Language } from '../../words/choose-words';

/** Short breaks mend themselves before anybody has read of them. */
const TELL_AFTER_MS = 1500;

/** One line below the header on what the shopper should know: the connection, who answers, and how long it takes. */
export function NoticeBar({ state, onNew }: { state: ChatState; onNew: () => void }) {
  const { words, locale } = usePanel();
  const [late, setLate] = useState(false);
  const online = state.connection === 'online';
  useEffect(() => {
    setLate(false);
    if (online) return;
    const timer = setTimeout(() => setLate(true), TELL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [online]);

  const { status } = state;
  const trouble = state.connection === 'connecting' ? words.connecting : words.offline;
  const troubled = !online && late;
  const notice = troubled ? trouble : noticeOf(state, words);
  const waits = !troubled && status === 'waiting' && !state.details.blocked;
  const wait = waits ? formatWait(state.details.wait, words, locale) : '';
  return (
    <div class="notice" data-kind={troubled ? 'offline' : status}>
      <div role="status">
        {notice && (
          <p>
            {wait && <b>{wait} </b>}
            {notice}
          </p>
        )}
      </div>
      {/* The assistant stays silent in a conversation that waits for the team: this is the way back to it. */}
      {waits && (
        <button type="button" onClick={onNew}>
          {words.newConversation}
        </button>
      )}
    </div>
  );
}

function noticeOf({ status, details, gone }: ChatState, words: Language['words']): string {
  if (details.blocked) return words.blocked;
  if (gone) return words.gone;
  switch (status) {
    case 'waiting':
      return words.waiting;
    case 'assigned':
      return details.person ? fillIn(words.assignedTo, { name: details.person.name }) : words.assigned;
    case 'resolved':
      return words.resolved;
    default:
      return '';
  }
}
