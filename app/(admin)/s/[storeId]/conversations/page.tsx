import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Conversations' };

/** What is to be seen is in the layout: it stays while lists and conversations change. */
export default function ConversationsPage() {
  return null;
}
