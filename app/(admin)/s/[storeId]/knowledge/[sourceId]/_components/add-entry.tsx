'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { FaqEntryForm } from '../../_components/forms/faq-entry-form';

export function AddEntry({ storeId, source }: { storeId: string; source: { id: string; title: string } }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Add a question"
      wide
      trigger={
        <Button look="primary">
          <Plus />
          Add a question
        </Button>
      }
    >
      <FaqEntryForm storeId={storeId} faqs={[source]} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
