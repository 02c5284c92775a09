'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import type { GapView } from '@/core/quality/gaps/gap-view';
import { reopen } from '../actions';
import { GapFigures } from './gap-figures';

/** A gap that was put aside. */
export function DismissedGap({
  storeId,
  gap,
  mayChange,
}: {
  storeId: string;
  gap: GapView;
  mayChange: boolean;
}) {
  const [busy, setBusy] = useState(false);
  async function takeBack() {
    setBusy(true);
    const result = await reopen(storeId, gap.id);
    setBusy(false);
    if (result.ok) toast.success('Open again');
    else toast.error(result.message);
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5">
      <div className="grid min-w-0 grow basis-60 gap-1.5">
        <h2 className="text-sm font-medium break-words">{gap.question}</h2>
        <GapFigures gap={gap} />
      </div>
      {mayChange && (
        <Button size="sm" onClick={takeBack} busy={busy} aria-label={`Take back: ${gap.question}`}>
          Take back
        </Button>
      )}
    </li>
  );
}
