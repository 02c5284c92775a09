'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { Count } from '@/app/_components/format/amounts';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Notice } from '@/app/_components/ui/notice';
import { archiveProductsFromFiles } from '../actions';

/** Products from files stand beside those of the shop: likely twice the same. */
export function FileProductsNotice({ storeId, count }: { storeId: string; count: number }) {
  const [asking, setAsking] = useState(false);
  if (count === 0) return null;
  return (
    <Notice
      action={
        <Button size="sm" onClick={() => setAsking(true)}>
          {count === 1 ? 'Archive it …' : 'Archive them …'}
        </Button>
      }
    >
      <Count value={count} /> {count === 1 ? 'product' : 'products'} from files still{' '}
      {count === 1 ? 'answers' : 'answer'} beside those of the shop.
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Archive the products from files?"
        consequence="The assistant no longer shows them. They stay in the catalog and can be shown again one by one."
        verb="Archive"
        onConfirm={() => archiveProductsFromFiles(storeId)}
        onDone={() => toast.success('Archived.')}
      />
    </Notice>
  );
}
