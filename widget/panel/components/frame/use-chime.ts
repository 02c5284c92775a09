import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createChime } from '../../chime';
import type { PanelMemory } from '../../session/panel-memory';
import { type ChatState, lastSeq } from '../../state/chat-state';
import { countUnread } from '../../state/unread';

/**
 * Sounds for messages that come while nobody looks: the panel closed, or its tab in the background. It can be switched
 * off, which is remembered.
 */
export function useChime(state: ChatState, visible: boolean, memory: PanelMemory) {
  const [on, setOn] = useState(() => memory.read('sound') !== 'off');
  const play = useMemo(() => createChime(document), []);
  const heard = useRef<{ conversationId: string | null; seq: number } | null>(null);
  const { loaded, conversationId } = state;
  const seq = lastSeq(state);
  const unread = countUnread(state);

  const { unreadElsewhere } = state;
  const heardElsewhere = useRef(0);
  useEffect(() => {
    const isNews = unreadElsewhere > heardElsewhere.current;
    heardElsewhere.current = unreadElsewhere;
    if (isNews && !visible && on) play();
  }, [unreadElsewhere, visible, on, play]);

  useEffect(() => {
    if (!loaded) return;
    const before = heard.current;
    heard.current = { conversationId, seq };
    // What was there on opening is not news.
    const isNews = before?.conversationId === conversationId && seq > before.seq && unread > 0;
    if (isNews && !visible && on) play();
  }, [loaded, conversationId, seq, unread, visible, on, play]);

  return {
    on,
    toggle() {
      setOn(!on);
      memory.write('sound', on ? 'off' : null);
      if (!on) play();
    },
  };
}
