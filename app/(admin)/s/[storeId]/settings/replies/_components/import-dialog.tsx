'use client';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { DropZone } from '@/app/_components/forms/drop-zone';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogClose } from '@/app/_components/ui/dialog';
import { Notice } from '@/app/_components/ui/notice';
import type { ImportedReplies } from '@/core/inbox/canned-replies/import-canned-replies';
import { MAX_IMPORT_CHARS } from '@/core/inbox/canned-replies/reply-input';
import { importReplies } from '../actions';

/** Reads replies from a file, and says row by row what was left out. */
export function ImportDialog({ storeId, onClose }: { storeId: string; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [result, setResult] = useState<ImportedReplies | null>(null);

  async function read(files: FileList | null) {
    const file = files?.[0];
    if (!file || busy) return;
    setFault(null);
    setResult(null);
    if (file.size > MAX_IMPORT_CHARS) return setFault('The file is larger than 900 kB. Split it into parts.');
    setBusy(true);
    const answer = await importReplies(storeId, await file.text());
    setBusy(false);
    if (answer.ok) setResult(answer.data);
    else setFault(answer.message);
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Import replies"
      description="A CSV with the columns title, shortcut and text, or a JSON list with the same fields. A shortcut that exists is overwritten."
    >
      <div className="grid gap-4">
        {fault && <Notice kind="danger">{fault}</Notice>}
        <DropZone onFiles={(files) => void read(files)} className="gap-3 rounded-lg py-8">
          <FileUp className="mx-auto size-6 text-faint" aria-hidden />
          <p className="text-muted">Drop a file here, or</p>
          <Button className="mx-auto" busy={busy} onClick={() => input.current?.click()}>
            {busy ? 'Reading …' : 'Choose a file'}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,.json,text/csv,application/json"
            aria-label="File with replies"
            className="hidden"
            onChange={(event) => {
              void read(event.target.files);
              event.target.value = '';
            }}
          />
        </DropZone>
        {result && <Result result={result} />}
        <div className="flex justify-end">
          <DialogClose asChild>
            <Button>{result ? 'Done' : 'Cancel'}</Button>
          </DialogClose>
        </div>
      </div>
    </Dialog>
  );
}

function Result({ result: { created, updated, unchanged, errors } }: { result: ImportedReplies }) {
  return (
    <div className="grid gap-2" role="status">
      <p className="text-sm">
        {created} added, {updated} changed, {unchanged} as they were.
      </p>
      {errors.length > 0 && (
        <>
          <p className="text-sm text-danger">
            {errors.length} {errors.length === 1 ? 'row was' : 'rows were'} left out:
          </p>
          <ul className="grid max-h-40 gap-1 overflow-y-auto text-xs text-muted">
            {errors.map(({ row, message }) => (
              <li key={row}>
                Row {row}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
