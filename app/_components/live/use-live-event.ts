'use client';
import { useEffect, useEffectEvent } from 'react';
import type { LiveEventName, LiveEventPayloads } from '@/core/contracts/live-events';
import { useLive } from './live-provider';

/** Calls `handler` for each event of that name while the component is on screen. */
export function useLiveEvent<N extends LiveEventName>(
  name: N,
  handler: (data: LiveEventPayloads[N]) => void,
): void {
  const { socket } = useLive();
  const handle = useEffectEvent(handler);
  useEffect(() => {
    if (!socket) return;
    const listener = ((data: LiveEventPayloads[N]) => handle(data)) as never;
    socket.on(name, listener);
    return () => {
      socket.off(name, listener);
    };
  }, [socket, name]);
}
