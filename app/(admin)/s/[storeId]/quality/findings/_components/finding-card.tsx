'use client';
import { EyeOff } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import type { FindingView } from '@/core/quality/findings/list-findings';
import { setDismissed } from '../actions';
import { FindingSide } from './finding-side';

/** Two quotes side by side, with what differs marked, and what can be done about it. */
export function FindingCard({
  storeId,
  finding,
  mayChange,
}: {
  storeId: string;
  finding: FindingView;
  mayChange: boolean;
}) {
  const [busy, start] = useTransition();
  const { id, explanation } = finding;
  const dismiss = () =>
    start(async () => {
      const result = await setDismissed(storeId, id, true);
      if (!result.ok) return void toast.error(result.message);
      toast('Not a problem', {
        description: explanation,
        action: { label: 'Undo', onClick: () => void setDismissed(storeId, id, false) },
      });
    });
  return (
    <Card aria-labelledby={`finding-${id}`} className="overflow-hidden">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3.5">
        <h3 id={`finding-${id}`} className="min-w-0 grow basis-60 font-medium text-pretty break-words">
          {explanation}
        </h3>
        {mayChange && (
          <Button
            size="sm"
            look="ghost"
            className="-mx-2.5"
            onClick={dismiss}
            busy={busy}
            aria-label={`Not a problem: ${explanation}`}
          >
            <EyeOff />
            Not a problem
          </Button>
        )}
      </header>
      <div className="grid border-t max-md:divide-y md:grid-cols-2 md:divide-x">
        <FindingSide storeId={storeId} finding={finding} side="left" mayChange={mayChange} />
        <FindingSide storeId={storeId} finding={finding} side="right" mayChange={mayChange} />
      </div>
    </Card>
  );
}
