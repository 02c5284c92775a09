'use client';
import Link from 'next/link';
import { useThreadOf } from './thread-context';

/** Leads to all that is kept of how an answer came about. */
export function InspectLink({ turnId }: { turnId: string }) {
  const { storeId, conversationId } = useThreadOf();
  return (
    <Link
      href={`/s/${storeId}/conversations/${conversationId}/turns/${turnId}`}
      className="text-primary-ink underline underline-offset-2"
    >
      How this answer was made
    </Link>
  );
}
