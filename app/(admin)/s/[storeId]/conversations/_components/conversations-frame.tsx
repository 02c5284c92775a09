'use client';
import { useParams } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';
import { cn } from '@/app/_components/cn';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { ConversationList } from './conversation-list';

export function ConversationsFrame({ storeId, children }: { storeId: string; children: ReactNode }) {
  const { conversationId, turnId } = useParams<{ conversationId?: string; turnId?: string }>();
  return (
    <div className="flex h-dvh max-md:h-[calc(100dvh-3.5rem-3.75rem)]">
      <section
        aria-label="Conversations"
        className={cn(
          'flex w-full shrink-0 flex-col border-r bg-surface md:w-80 xl:w-96',
          conversationId && 'max-md:hidden',
          // How an answer was made takes the whole width; the list is there again when one goes back.
          turnId && 'hidden',
        )}
      >
        <Suspense fallback={<TableSkeleton />}>
          <ConversationList storeId={storeId} openId={conversationId ?? null} />
        </Suspense>
      </section>
      <div className={cn('min-w-0 flex-1', !conversationId && 'max-md:hidden', turnId && 'overflow-y-auto')}>
        {children}
      </div>
    </div>
  );
}
