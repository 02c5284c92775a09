'use client';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { FindingView } from '@/core/quality/findings/list-findings';
import { deleteSide } from '../actions';

/** Deletes one of two that say the same; not offered where it would come back by itself. */
export function DeleteSide({
  storeId,
  finding,
  side,
}: {
  storeId: string;
  finding: FindingView;
  side: 'left' | 'right';
}) {
  const [open, setOpen] = useState(false);
  const { title, sourceTitle, removal } = finding[side];
  const kept = finding[side === 'left' ? 'right' : 'left'];
  if (!removal) return null;
  const what =
    removal === 'entry' ? `“${title}” goes from ${sourceTitle}` : `The source “${sourceTitle}” goes`;
  return (
    <>
      <Button size="sm" look="danger-quiet" onClick={() => setOpen(true)} aria-label={`Delete: ${title}`}>
        <Trash2 />
        Delete this one
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Delete this one?"
        consequence={`${what} for good. “${kept.title}” stays, and the assistant answers from it.`}
        verb="Delete"
        onConfirm={() => deleteSide(storeId, finding.id, side)}
        onDone={() => toast.success('Deleted')}
      />
    </>
  );
}
