import { useEffect, useRef } from 'preact/hooks';
import type { HostBridge } from '../host-bridge';
import { useChatState, usePanel } from '../panel-context';
import type { PanelMemory } from '../session/panel-memory';
import { lastSeq } from '../state/chat-state';
import { countUnread, isUnderWay } from '../state/unread';
import { Announcer } from './announcer';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { Header } from './header';
import { NoticeBar } from './notice-bar';
import { Trouble } from './trouble';

interface Props {
  bridge: HostBridge;
  memory: PanelMemory;
  /** The panel is open and its page in sight. */
  visible: boolean;
  /** Rises when the shopper opens the panel and expects to write. */
  focusRequests: number;
}

/** The whole panel once settings and visitor are known. */
export function Chat({ bridge, memory, visible, focusRequests }: Props) {
  const { session } = usePanel();
  const state = useChatState(session);
  const input = useRef<HTMLTextAreaElement>(null);
  const unread = countUnread(state);
  const active = isUnderWay(state);
  const seq = lastSeq(state);
  const { loaded } = state;
  const { send } = bridge;

  useEffect(() => {
    if (visible && seq > 0) session.markRead();
  }, [visible, seq, session]);
  useEffect(() => {
    if (loaded) send({ type: 'unread', count: visible ? 0 : unread });
  }, [loaded, unread, visible, send]);
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

  function startAnew() {
    session.leaveConversation();
    input.current?.focus();
  }

  return (
    <div class="panel">
      <Header state={state} onNew={startAnew} />
      <NoticeBar state={state} onNew={startAnew} />
      {state.refusal ? (
        <Trouble text={state.refusal} />
      ) : (
        <>
          <Conversation state={state} />
          <Composer state={state} memory={memory} input={input} />
        </>
      )}
      <Announcer state={state} />
    </div>
  );
}
