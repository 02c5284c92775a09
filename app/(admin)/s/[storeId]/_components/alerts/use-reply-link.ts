'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';

/** Links in notifications end with "?reply=1": whoever follows one can write at once. */
export function useReplyLink(focus: () => void): void {
  const asked = useSearchParams().has('reply');
  const handle = useEffectEvent(focus);
  useEffect(() => {
    if (asked) handle();
  }, [asked]);
}
