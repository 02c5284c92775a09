'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import type { ConversationSummary } from '@/core/contracts/copilot';
import { postJson } from './post-json';

/** Sums the conversation up when it is asked to. */
export function SummaryFold({ path }: { path: string }) {
  const [summary, setSummary] = useState<ConversationSummary | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function sumUp() {
    setBusy(true);
    setFault(null);
    try {
      setSummary(await postJson<ConversationSummary>(`${path}/summary`, {}));
    } catch (error) {
      setFault((error as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-label="Summary" className="grid gap-2">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-xs font-medium text-muted">Summary</h3>
        <Button size="sm" busy={busy} onClick={sumUp}>
          {summary ? 'Sum up again' : 'Sum up'}
        </Button>
      </div>
      {fault && <Notice kind="danger">{fault}</Notice>}
      {summary && (
        <div className="animate-appear rounded-md bg-sunken p-3">
          <p className="whitespace-pre-line text-xs">{summary.text || 'Nothing has been said yet.'}</p>
          {!summary.byModel && (
            <p className="mt-2 text-2xs text-muted">Put together from the conversation, word for word.</p>
          )}
        </div>
      )}
    </section>
  );
}
