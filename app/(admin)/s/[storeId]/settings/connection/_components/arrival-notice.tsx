'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Notice } from '@/app/_components/ui/notice';

/** How the way to the platform and back ended. A failure's reason stands on the shop's card. */
const RESULTS: Record<string, { kind: 'success' | 'warning'; words: string }> = {
  connected: {
    kind: 'success',
    words: 'The shop is connected. What is in it is being read; see Sync below.',
  },
  failed: { kind: 'warning', words: 'The shop could not be connected. See below why, and try again.' },
  signed_out: { kind: 'warning', words: 'You were signed out meanwhile. Connect once more.' },
  unknown: {
    kind: 'warning',
    words: 'That request to connect has expired or was used before. Connect once more.',
  },
};

/** Said once: the address is cleared, so that a reload does not say it again. */
export function ArrivalNotice({ result }: { result: string | undefined }) {
  const router = useRouter();
  const pathname = usePathname();
  const [shown] = useState(result && RESULTS[result]);
  useEffect(() => {
    if (result) router.replace(pathname, { scroll: false });
  }, [result, router, pathname]);
  return shown ? <Notice kind={shown.kind}>{shown.words}</Notice> : null;
}
