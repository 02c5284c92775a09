'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { io, type Socket } from 'socket.io-client';
import type { AdminClientEvents } from '@/core/contracts/admin-socket';
import type { LiveEventPayloads } from '@/core/contracts/live-events';
import { leadToSignIn } from './fetch-json';

type ServerEvents = { [N in keyof LiveEventPayloads]: (data: LiveEventPayloads[N]) => void };
export type AdminSocket = Socket<ServerEvents, AdminClientEvents>;

const RETRY_AFTER_REFUSAL_MS = 3_000;

interface Live {
  storeId: string;
  socket: AdminSocket | null;
  /** Rises with each connection: whoever missed events fetches again. */
  connections: number;
}
const LiveContext = createContext<Live>({ storeId: '', socket: null, connections: 0 });

/** One socket and one query cache for all pages of a store. */
export function LiveProvider({ storeId, children }: { storeId: string; children: ReactNode }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, refetchOnWindowFocus: true } } }),
  );
  const [socket, setSocket] = useState<AdminSocket | null>(null);
  const [connections, setConnections] = useState(0);

  useEffect(() => {
    let retry: ReturnType<typeof setTimeout> | undefined;
    const opened: AdminSocket = io('/admin', {
      withCredentials: true,
      // Behind several app processes a websocket may go to any of them; where it gets through nowhere, polling does.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
    });
    opened.on('connect', () => {
      opened.emit('store:watch', { storeId }, (result) => {
        // No member of this store any more: the start page leads to the stores that are left.
        if (!result.ok && (result.code === 'not_found' || result.code === 'forbidden')) {
          opened.disconnect();
          window.location.assign('/');
        }
      });
      setConnections((count) => count + 1);
      void queryClient.invalidateQueries();
    });
    // The server cuts whoever has left a team; the next handshake says what is still allowed.
    opened.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') opened.connect();
    });
    opened.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (error.data?.code === 'unauthenticated') return leadToSignIn();
      // Refused, though not for good: socket.io leaves coming back to us.
      if (!opened.active) retry = setTimeout(() => opened.connect(), RETRY_AFTER_REFUSAL_MS);
    });
    setSocket(opened);
    return () => {
      clearTimeout(retry);
      opened.disconnect();
      setSocket(null);
    };
  }, [storeId, queryClient]);

  return (
    <QueryClientProvider client={queryClient}>
      <LiveContext value={{ storeId, socket, connections }}>{children}</LiveContext>
    </QueryClientProvider>
  );
}

export function useLive(): Live {
  return useContext(LiveContext);
}
