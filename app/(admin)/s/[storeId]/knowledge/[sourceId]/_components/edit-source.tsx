'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import { PageForm } from '../../_components/forms/page-form';
import { TextForm } from '../../_components/forms/text-form';
import { TitleForm } from '../../_components/forms/title-form';

/** The form that fits what the source is made from. */
export function EditSource({ storeId, source }: { storeId: string; source: SourceDetail }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { id, type, title, url } = source;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Edit ${title}`}
      wide
      trigger={
        <Button>
          <Pencil />
          Edit
        </Button>
      }
    >
      {source.isFetched && (type === 'policy' || type === 'url' || type === 'site') ? (
        <PageForm
          storeId={storeId}
          type={type}
          source={{ id, title, url: url ?? '', maxPages: source.maxPages }}
          onDone={close}
        />
      ) : source.text !== null && (type === 'policy' || type === 'text') ? (
        <TextForm
          storeId={storeId}
          type={type}
          source={{ id, title, text: source.text, url: url ?? '' }}
          onDone={close}
        />
      ) : (
        <TitleForm storeId={storeId} source={{ id, title, url }} onDone={close} />
      )}
    </Dialog>
  );
}
