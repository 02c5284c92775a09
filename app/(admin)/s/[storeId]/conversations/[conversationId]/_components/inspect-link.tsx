'use client';
import Link from 'next/link';
import { useParams } from 'next/navigation';

/** Leads to all that is kept of how an answer came about. */
export function InspectLink({ turnId }: { turnId: string }) {
  const { storeId, conversationId } = useParams<{ storeId: string; conversationId: string }>();
  return (
    <Link
      href={`/s/${storeId}/conversations/${conversationId}/turns/${turnId}`}
      className="text-primary-ink underline underline-offset-2"
    >
      How this answer was made
    </Link>
  );
}
