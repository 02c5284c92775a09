'use client';
import { Play, ToggleLeft, ToggleRight, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { deleteWithUndo } from '../../_components/delete-with-undo';
import { testCount } from '../../_components/test-words';
import { setTestsEnabled } from '../../actions';

/** What can be done with the ticked tests; stays in view. */
export function BulkBar({
  storeId,
  selected,
  onClear,
  onRun,
}: {
  storeId: string;
  selected: string[];
  onClear: () => void;
  onRun: () => void;
}) {
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<boolean>) {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done) onClear();
  }
  const enable = (enabled: boolean) =>
    run(async () => {
      const result = await setTestsEnabled(storeId, selected, enabled);
      if (result.ok)
        toast.success(`${testCount(result.data)} ${enabled ? 'in runs again' : 'left out of runs'}`);
      else toast.error(result.message);
      return result.ok;
    });

  return (
    <div
      role="toolbar"
      aria-label="Selected tests"
      className="sticky bottom-4 z-10 mx-4 mb-4 flex animate-appear flex-wrap items-center gap-2 rounded-md border bg-overlay py-2 pr-2 pl-4 shadow-soft max-md:bottom-20"
    >
      <p className="mr-auto text-muted">{testCount(selected.length)} selected</p>
      <Button size="sm" look="primary" onClick={onRun} disabled={busy}>
        <Play />
        Run …
      </Button>
      <Button size="sm" onClick={() => void enable(true)} disabled={busy} aria-label="Take into runs">
        <ToggleRight />
        <span className="max-sm:hidden">Take in</span>
      </Button>
      <Button size="sm" onClick={() => void enable(false)} disabled={busy} aria-label="Leave out of runs">
        <ToggleLeft />
        <span className="max-sm:hidden">Leave out</span>
      </Button>
      <Button
        size="sm"
        look="danger-quiet"
        onClick={() => void run(() => deleteWithUndo(storeId, selected))}
        disabled={busy}
      >
        <Trash2 />
        Delete
      </Button>
      <Button size="icon-sm" look="ghost" aria-label="Clear the selection" onClick={onClear}>
        <X />
      </Button>
    </div>
  );
}
