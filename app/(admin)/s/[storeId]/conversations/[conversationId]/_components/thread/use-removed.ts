'use client';
import { useState } from 'react';
import { RouteError } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';

/**
 * Whether an open conversation is there no more: the server has said so, or no longer finds it.
 * @param error of the last attempt to read it
 */
export function useRemoved(conversationId: string, error: Error | null): boolean {
  const [removed, setRemoved] = useState(false);
  useLiveEvent('conversation:removed', (event) => {
    if (event.conversationId === conversationId) setRemoved(true);
  });
  // Lists are told of many at once, and of those that were opened a moment ago.
  useLiveEvent('conversations:removed', ({ conversationIds }) => {
    if (conversationIds.includes(conversationId)) setRemoved(true);
  });
  return removed || (error instanceof RouteError && error.status === 404);
}
