'use client';
import { useParams } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';

interface OpenConversation {
  storeId: string;
  conversationId: string;
}

const ThreadContext = createContext<OpenConversation | null>(null);

export function ThreadProvider({ value, children }: { value: OpenConversation; children: ReactNode }) {
  return <ThreadContext value={value}>{children}</ThreadContext>;
}

/** The conversation that is open in the inbox; on a page of its own the one of the address. */
export function useThreadOf(): OpenConversation {
  const open = useContext(ThreadContext);
  const params = useParams<{ storeId: string; conversationId: string }>();
  return open ?? { storeId: params.storeId, conversationId: params.conversationId };
}
