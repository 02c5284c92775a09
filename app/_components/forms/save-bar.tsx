'use client';
import { Button } from '../ui/button';

/** Stays in view while there is something to save. */
export function SaveBar({
  dirty,
  busy,
  onDiscard,
}: {
  dirty: boolean;
  busy: boolean;
  onDiscard: () => void;
}) {
  if (!dirty && !busy) return null;
  return (
    <div className="sticky bottom-4 z-10 flex animate-appear items-center justify-between gap-3 rounded-md border bg-overlay py-2 pr-2 pl-4 shadow-soft max-md:bottom-20">
      <p className="text-muted">Unsaved changes</p>
      <div className="flex gap-2">
        <Button size="sm" look="ghost" onClick={onDiscard} disabled={busy}>
          Discard
        </Button>
        <Button size="sm" look="primary" type="submit" busy={busy}>
          {busy ? 'Saving …' : 'Save'}
        </Button>
      </div>
    </div>
  );
}
