'use client';
import { useRouter } from 'next/navigation';
import { useLiveEvent } from '@/app/_components/live/use-live-event';

/** Fetches the page again when somebody rates an answer. */
export function RefreshOnFeedback() {
  const router = useRouter();
  useLiveEvent('feedback:changed', () => router.refresh());
  return null;
}
