import type { ReactNode } from 'react';
import { requireStore } from '@/app/_server/session';
import { ConversationsFrame } from './_components/conversations-frame';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

/** List on the left, the open conversation on the right; phones show one of the two. */
export default async function ConversationsLayout({ children, params }: Props) {
  const { storeId } = await params;
  await requireStore(storeId);
  return <ConversationsFrame storeId={storeId}>{children}</ConversationsFrame>;
}
