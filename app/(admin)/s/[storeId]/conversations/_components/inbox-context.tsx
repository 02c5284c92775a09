'use client';
import { createContext, type ReactNode, useContext } from 'react';

/** Who reads the inbox of which store, and what their role allows. */
export interface Inbox {
  storeId: string;
  me: { id: string; name: string };
  /** Answer, assign, tag, put off, end; write notes. */
  mayReply: boolean;
  /** See how answers were made. */
  mayInspect: boolean;
  /** Make tests of conversations. */
  mayTest: boolean;
  /** Remove others' notes. */
  mayManage: boolean;
}

const InboxContext = createContext<Inbox | null>(null);

export function InboxProvider({ value, children }: { value: Inbox; children: ReactNode }) {
  return <InboxContext value={value}>{children}</InboxContext>;
}

export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error('this belongs into the inbox');
  return inbox;
}
