'use client';
import { useRef } from 'react';
import { useLive } from '@/app/_components/live/live-provider';

const PAUSE_MS = 2000;

/** Tells the shopper and colleagues that the reader writes; often enough that they see it go on. */
export function useTellTyping(conversationId: string): () => void {
  const { socket, storeId } = useLive();
  const toldAt = useRef(0);
  return () => {
    const now = Date.now();
    if (!socket?.connected || now - toldAt.current < PAUSE_MS) return;
    toldAt.current = now;
    socket.emit('typing', { storeId, conversationId });
  };
}
