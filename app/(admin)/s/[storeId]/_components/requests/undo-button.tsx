'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';
import { undoRequest } from './actions';

/** Takes back what was done, where the shop can. */
export function UndoButton({
  storeId,
  request,
  onDone,
}: {
  storeId: string;
  request: ActionView;
  onDone: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="underline underline-offset-2" onClick={() => setAsking(true)}>
        Take back …
      </button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this back?"
        consequence={`“${request.title}” is taken back at the shop, and the shopper is told.`}
        verb="Take back"
        onConfirm={() => undoRequest(storeId, request.id)}
        onDone={() => {
          toast.success('Taken back.');
          onDone();
        }}
      />
    </>
  );
}
