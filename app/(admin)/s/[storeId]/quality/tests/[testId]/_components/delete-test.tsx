'use client';
import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/app/_components/ui/button';
import { deleteWithUndo } from '../../_components/delete-with-undo';

export function DeleteTest({ storeId, testId }: { storeId: string; testId: string }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const remove = () =>
    start(async () => {
      router.push(`/s/${storeId}/quality/tests`);
      await deleteWithUndo(storeId, [testId]);
    });
  return (
    <Button look="danger-quiet" onClick={remove} busy={busy}>
      <Trash2 />
      Delete
    </Button>
  );
}
