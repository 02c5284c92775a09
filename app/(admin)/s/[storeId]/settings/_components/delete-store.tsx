'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { removeStore } from '../actions';

export function DeleteStore({ storeId, name }: { storeId: string; name: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <Card className="border-danger/30">
      <CardHead
        title="Delete this store"
        hint="Its catalog, knowledge, assistants and all conversations go for good. There is no way back."
        action={
          <Button look="danger-quiet" onClick={() => setAsking(true)}>
            Delete store …
          </Button>
        }
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete ${name}?`}
        consequence="Catalog, knowledge, assistants and all conversations of this store will be deleted. Widgets on its pages stop working at once."
        name={name}
        verb="Delete store"
        onConfirm={(typed) => removeStore(storeId, typed)}
        onDone={() => window.location.assign('/')}
      />
    </Card>
  );
}
