'use client';
import { toast } from 'sonner';
import { bringTestsBack, removeTests } from '../actions';
import { testCount } from './test-words';

const UNDO_MS = 10_000;

/** Deletes tests at once, and offers for a while to bring them back with their results. @returns whether it worked */
export async function deleteWithUndo(storeId: string, ids: string[]): Promise<boolean> {
  const result = await removeTests(storeId, ids);
  if (!result.ok) {
    toast.error(result.message);
    return false;
  }
  toast.success(`${testCount(result.data)} deleted`, {
    duration: UNDO_MS,
    action: { label: 'Undo', onClick: () => void bringBack(storeId, ids) },
  });
  return true;
}

async function bringBack(storeId: string, ids: string[]): Promise<void> {
  const result = await bringTestsBack(storeId, ids);
  if (result.ok) toast.success(`${testCount(result.data)} brought back`);
  else toast.error(result.message);
}
