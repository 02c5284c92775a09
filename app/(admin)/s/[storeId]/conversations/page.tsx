import { MessageSquareText } from 'lucide-react';
import type { Metadata } from 'next';
import { EmptyState } from '@/app/_components/ui/empty-state';

export const metadata: Metadata = { title: 'Conversations' };

export default function ConversationsPage() {
  return (
    <div className="grid h-full place-content-center">
      <EmptyState icon={MessageSquareText} title="Pick a conversation">
        You see what was said, which tools the assistant used and which sources it quoted.
      </EmptyState>
    </div>
  );
}
