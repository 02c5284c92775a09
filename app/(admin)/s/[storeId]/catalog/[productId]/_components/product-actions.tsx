'use client';
import { Eye, EyeOff, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { ProductListItem } from '@/core/stores/catalog/products/product-view';
import { removeProduct, setProductStatus } from '../../actions';

export function ProductActions({
  storeId,
  id,
  title,
  status,
}: {
  storeId: string;
  id: string;
  title: string;
  status: ProductListItem['status'];
}) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [deleting, setDeleting] = useState(false);
  const shown = status === 'active';

  function toggle() {
    start(async () => {
      const result = await setProductStatus(storeId, id, shown ? 'archived' : 'active');
      if (result.ok) toast.success(shown ? 'Hidden from answers' : 'Shown in answers');
      else toast.error(result.message);
    });
  }

  return (
    <>
      <Button onClick={toggle} busy={busy}>
        {shown ? <EyeOff /> : <Eye />}
        {shown ? 'Hide from answers' : 'Show in answers'}
      </Button>
      <Button look="danger-quiet" onClick={() => setDeleting(true)}>
        <Trash2 />
        Delete …
      </Button>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title="Delete this product?"
        consequence="It disappears from the catalog with its variants. An import that still holds it brings it back."
        name={title}
        verb="Delete product"
        onConfirm={() => removeProduct(storeId, id)}
        onDone={() => router.push(`/s/${storeId}/catalog`)}
      />
    </>
  );
}
