'use client';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import type { GapView } from '@/core/quality/gaps/gap-view';
import { askOnceMore, reopen } from '../actions';
import { EffectBars } from './effect-bars';
import { TrialResults } from './trial-results';

/** A gap that an entry was made of, and what that has changed. */
export function AnsweredGap({
  storeId,
  gap,
  mayChange,
}: {
  storeId: string;
  gap: GapView;
  mayChange: boolean;
}) {
  const [busy, setBusy] = useState<'ask' | 'reopen' | null>(null);

  async function ask() {
    setBusy('ask');
    const result = await askOnceMore(storeId, gap.id);
    setBusy(null);
    if (result.ok) toast.success(`${result.data.well} of ${result.data.asked} answered now`);
    else toast.error(result.message);
  }

  async function openAgain() {
    setBusy('reopen');
    const result = await reopen(storeId, gap.id);
    setBusy(null);
    if (result.ok) toast.success('Open again. The entry stays as it is.');
    else toast.error(result.message);
  }

  return (
    <li className="grid gap-4 px-5 py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="grid min-w-0 grow basis-60 gap-1">
          <h2 className="text-sm font-medium break-words">{gap.question}</h2>
          <p className="text-xs text-muted">
            {gap.answeredAt && (
              <>
                Answered <RelativeTime at={gap.answeredAt} /> ·{' '}
              </>
            )}
            {gap.entry ? (
              <Link
                href={`/s/${storeId}/knowledge/${gap.entry.sourceId}`}
                className="underline hover:text-ink"
              >
                See the entry
              </Link>
            ) : (
              <span className="text-danger">The entry was deleted</span>
            )}
          </p>
        </div>
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              look="ghost"
              onClick={openAgain}
              busy={busy === 'reopen'}
              disabled={busy === 'ask'}
            >
              Open again
            </Button>
            {gap.entry && (
              <Button size="sm" onClick={ask} busy={busy === 'ask'} disabled={busy === 'reopen'}>
                {busy === 'ask' ? 'Asking …' : 'Ask again now'}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[2fr_3fr]">
        <EffectBars effect={gap.effect} />
        <TrialResults trial={gap.effect.trial} hasEntry={gap.entry !== null} />
      </div>
    </li>
  );
}
