'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Notice } from '@/app/_components/ui/notice';
import type { ContactView } from '@/core/contracts/contact-view';
import { prepareExport } from '../../actions';
import { DownloadForm } from './download-form';
import { VouchBox } from './vouch-box';

/** Gathers all that is stored of a person, for whoever asks for it by law. */
export function ExportDialog({
  storeId,
  contact,
  onClose,
}: {
  storeId: string;
  contact: ContactView;
  onClose: () => void;
}) {
  const router = useRouter();
  const [byEmail, setByEmail] = useState(false);
  const [fault, setFault] = useState<string>();
  const [exportId, setExportId] = useState<string>();
  const [busy, start] = useTransition();

  function prepare() {
    start(async () => {
      const result = await prepareExport(storeId, contact.id, byEmail);
      if (!result.ok) return setFault(result.message);
      setExportId(result.data.requestId);
      router.refresh();
    });
  }
  function done() {
    onClose();
    router.refresh();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Export their data"
      description="A zip file with everything that is stored of this person: for programs, as a page to read, and the files they sent."
    >
      {exportId ? (
        <Notice
          kind="success"
          action={<DownloadForm storeId={storeId} exportId={exportId} onDownload={done} />}
        >
          The data is gathered. It can be downloaded once; then it is deleted here.
        </Notice>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            prepare();
          }}
        >
          <VouchBox contact={contact} checked={byEmail} onChange={setByEmail} />
          <p className="text-sm text-muted">
            Notes of the team are part of it. That it was made is written to the audit log.
          </p>
          {fault && <Notice kind="danger">{fault}</Notice>}
          <DialogEnd verb="Gather the data" busyWords="Gathering …" busy={busy} />
        </form>
      )}
    </Dialog>
  );
}
