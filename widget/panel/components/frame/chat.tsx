import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostBridge } from '../../host-bridge';
import { useChatState, usePanel } from '../../panel-context';
import type { PanelMemory } from '../../session/panel-memory';
import { lastSeq } from '../../state/chat-state';
import { countUnread, isUnderWay } from '../../state/unread';
import { Composer } from '../composer/composer';
import { useDrop } from '../composer/use-drop';
import { useUploads } from '../composer/use-uploads';
import { Conversation } from '../conversation/conversation';
import { ConversationList } from '../conversation/conversation-list';
import { TranscriptView } from '../ending/transcript-view';
import { Announcer } from './announcer';
import { Header } from './header';
import type { MenuItem } from './menu';
import { NoticeBar } from './notice-bar';
import { Trouble } from './trouble';
import { useChime } from './use-chime';

interface Props {
  bridge: HostBridge;
  memory: PanelMemory;
  /** The panel is open and its page in sight. */
  visible: boolean;
  /** Rises when the shopper opens the panel and expects to write. */
  focusRequests: number;
  /** The page that the shopper is on. */
  page: string | null;
}

/** The whole panel once settings and visitor are known. */
export function Chat({ bridge, memory, visible, focusRequests, page }: Props) {
  const { session, words } = usePanel();
  const state = useChatState(session);
  const input = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<'chat' | 'list' | 'copy'>('chat');
  const uploads = useUploads();
  const chime = useChime(state, visible, memory);
  const unread = countUnread(state);
  const active = isUnderWay(state);
  const seq = lastSeq(state);
  const { loaded, details, unreadElsewhere } = state;
  const { send } = bridge;
  const writable = view === 'chat' && !state.refusal && !details.blocked;
  const dragged = useDrop(writable, uploads.add);

  useEffect(() => {
    if (visible && seq > 0 && view === 'chat') session.markRead();
  }, [visible, seq, view, session]);
  useEffect(() => session.tellPage(page), [page, session]);
  useEffect(() => {
    if (loaded) send({ type: 'unread', count: visible ? 0 : unread + unreadElsewhere });
  }, [loaded, unread, unreadElsewhere, visible, send]);
  useEffect(() => {
    if (loaded && seq > 0) send({ type: 'activity', active });
  }, [loaded, seq, active, send]);
  useEffect(() => {
    if (focusRequests === 0) return;
    // On touch screens the keyboard would cover the welcome: there the heading takes the focus.
    const touch = matchMedia('(pointer: coarse)').matches;
    const target = touch ? document.getElementById('heading') : input.current;
    target?.focus({ preventScroll: true });
  }, [focusRequests]);

  function showChat(change?: () => void) {
    change?.();
    setView('chat');
    // The field is drawn by then.
    requestAnimationFrame(() => input.current?.focus());
  }
  function showList() {
    session.markListed();
    setView('list');
  }
  const startAnew = () => showChat(session.leaveConversation);
  const menu: MenuItem[] = [
    { label: words.conversations, icon: 'list', act: showList, count: unreadElsewhere },
    { label: words.copy, icon: 'copy', act: () => setView('copy'), disabled: seq === 0 },
    { label: words.sound, icon: 'bell', act: chime.toggle, checked: chime.on },
  ];

  return (
    <div class="panel">
      <Header state={state} menu={menu} onNew={startAnew} />
      <NoticeBar state={state} onNew={startAnew} />
      {state.refusal ? (
        <Trouble text={state.refusal} />
      ) : view === 'list' ? (
        <ConversationList
          currentId={state.conversationId}
          onOpen={(id) => showChat(() => session.openConversation(id))}
          onNew={startAnew}
          onBack={() => showChat()}
        />
      ) : view === 'copy' ? (
        <TranscriptView details={details} onBack={() => showChat()} />
      ) : (
        <>
          <Conversation state={state} />
          {!details.blocked && <Composer state={state} memory={memory} input={input} uploads={uploads} />}
        </>
      )}
      {dragged && <p class="drop">{words.dropFiles}</p>}
      <Announcer state={state} />
    </div>
  );
}
