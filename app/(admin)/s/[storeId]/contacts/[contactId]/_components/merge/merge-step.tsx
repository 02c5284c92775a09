'use client';
import { ArrowLeftRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { MergePreview } from '@/core/contacts/merge/merge-contacts';
import { lookAtMerge, merge } from '../../../actions';
import { MergeOutcome } from './merge-outcome';

/** What a merge would do, which of the two stays, and the last word. */
export function MergeStep({
  storeId,
  contactId,
  otherId,
  onBack,
  onClose,
}: {
  storeId: string;
  contactId: string;
  otherId: string;
  onBack: () => void;
  onClose: () => void;
}) {
  const router = useRouter();
  const [intoId, setIntoId] = useState(contactId);
  const [preview, setPreview] = useState<MergePreview>();
  const [fault, setFault] = useState<string>();
  const [busy, start] = useTransition();
  const fromId = intoId === contactId ? otherId : contactId;

  useEffect(() => {
    let current = true;
    void lookAtMerge(storeId, fromId, intoId).then((result) => {
      if (!current) return;
      if (result.ok) setPreview(result.data);
      else setFault(result.message);
    });
    return () => {
      current = false;
    };
  }, [storeId, fromId, intoId]);

  function confirm() {
    start(async () => {
      const result = await merge(storeId, fromId, intoId);
      if (!result.ok) return setFault(result.message);
      toast.success('The two contacts are one.');
      if (intoId === contactId) onClose();
      else router.replace(`/s/${storeId}/contacts/${intoId}`);
    });
  }

  return (
    <div className="grid gap-4">
      {preview ? <MergeOutcome preview={preview} /> : !fault && <Skeleton className="h-48" />}
      {fault && <Notice kind="danger">{fault}</Notice>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>Choose another</Button>
        <Button onClick={() => setIntoId(fromId)} disabled={!preview}>
          <ArrowLeftRight />
          Swap
        </Button>
        <Button look="danger" busy={busy} disabled={!preview} onClick={confirm}>
          {busy ? 'Merging …' : 'Merge for good'}
        </Button>
      </div>
    </div>
  );
}
