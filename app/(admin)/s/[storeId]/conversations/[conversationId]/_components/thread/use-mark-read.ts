'use client';
import { useEffect, useState } from 'react';
import { useLive } from '@/app/_components/live/live-provider';
import { useChangeRow } from '../../../_components/list/use-inbox-list';

/** Notes that the reader has seen the conversation up to its newest message, while the window is in front. */
export function useMarkRead(conversationId: string, seq: number): void {
  const { socket, storeId, connections } = useLive();
  const changeRow = useChangeRow();
  const [inFront, setInFront] = useState(true);
  useEffect(() => {
    const note = () => setInFront(document.visibilityState === 'visible');
    note();
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each new message
  useEffect(() => {
    if (!socket || connections === 0 || seq === 0 || !inFront) return;
    socket.emit('conversation:read', { storeId, conversationId, seq }, (result) => {
      if (result.ok) changeRow(conversationId, { unread: 0 });
    });
  }, [socket, connections, storeId, conversationId, seq, inFront]);
}
