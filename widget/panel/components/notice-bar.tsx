import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel-context';
import type { ChatState } from '../state/chat-state';

/** Short breaks mend themselves before anybody has read of them. */
const TELL_AFTER_MS = 1500;

/** One line below the header on what the shopper should know: the connection, or who answers. */
export function NoticeBar({ state, onNew }: { state: ChatState; onNew: () => void }) {
  const { words } = usePanel();
  const [late, setLate] = useState(false);
  const online = state.connection === 'online';
  useEffect(() => {
    setLate(false);
    if (online) return;
    const timer = setTimeout(() => setLate(true), TELL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [online]);

  const { status } = state;
  const handedOff =
    status === 'waiting' || status === 'assigned' || status === 'resolved' ? words[status] : '';
  const trouble = state.connection === 'connecting' ? words.connecting : words.offline;
  const troubled = !online && late;
  const notice = troubled ? trouble : handedOff;
  return (
    <div class="notice" data-kind={troubled ? 'offline' : status}>
      <div role="status">{notice && <p>{notice}</p>}</div>
      {/* The assistant stays silent in a conversation that waits for the team: this is the way back to it. */}
      {status === 'waiting' && !troubled && (
        <button type="button" onClick={onNew}>
          {words.newConversation}
        </button>
      )}
    </div>
  );
}
