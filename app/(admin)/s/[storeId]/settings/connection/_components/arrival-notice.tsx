import { Notice } from '@/app/_components/ui/notice';

/** How the way to the platform and back ended. A failure's reason stands on the shop's card. */
const RESULTS: Record<string, { kind: 'success' | 'warning'; words: string }> = {
  connected: {
    kind: 'success',
    words: 'The shop is connected. The first sync has begun; its progress is below.',
  },
  failed: { kind: 'warning', words: 'The shop could not be connected. See below why, and try again.' },
  signed_out: { kind: 'warning', words: 'You were signed out meanwhile. Connect once more.' },
  unknown: {
    kind: 'warning',
    words: 'That request to connect has expired or was used before. Connect once more.',
  },
};

export function ArrivalNotice({ search }: { search: Record<string, string | string[] | undefined> }) {
  const result = typeof search.result === 'string' ? RESULTS[search.result] : undefined;
  return result ? <Notice kind={result.kind}>{result.words}</Notice> : null;
}
