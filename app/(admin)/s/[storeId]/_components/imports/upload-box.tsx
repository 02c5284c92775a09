'use client';
import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { DropZone } from '@/app/_components/forms/drop-zone';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { Progress } from '@/app/_components/ui/progress';
import { MAX_IMPORT_BYTES } from '@/core/stores/importing/import-limits';
import type { ImportView } from '@/core/stores/importing/import-view';
import { fileSize } from './file-size';
import { uploadFile } from './upload-file';

interface Upload {
  name: string;
  bytes: number;
  share: number;
  abort: AbortController;
}

/** What may be dropped, in words. */
export interface UploadWords {
  /** "product file" */
  file: string;
  formats: string;
}

/** Takes a file by drop or by choice, shows it leave, and leads to its import. */
export function UploadBox({
  storeId,
  kind,
  words,
}: {
  storeId: string;
  kind: ImportView['kind'];
  words: UploadWords;
}) {
  const router = useRouter();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const [upload, setUpload] = useState<Upload | null>(null);

  async function take(file: File | undefined) {
    if (!file || upload) return;
    setFault(undefined);
    if (file.size === 0) return setFault(`${file.name} is empty.`);
    if (file.size > MAX_IMPORT_BYTES) {
      const most = fileSize(MAX_IMPORT_BYTES);
      return setFault(
        `${file.name} has ${fileSize(file.size)}; ${most} is the most. Split it and upload the parts.`,
      );
    }
    const abort = new AbortController();
    setUpload({ name: file.name, bytes: file.size, share: 0, abort });
    try {
      const onProgress = (share: number) => setUpload((now) => now && { ...now, share });
      const { importId } = await uploadFile(storeId, kind, file, onProgress, abort.signal);
      router.push(`/s/${storeId}/imports/${importId}`);
    } catch (error) {
      setUpload(null);
      if (!abort.signal.aborted) setFault((error as Error).message);
    }
  }

  return (
    <section aria-label={`Upload of ${kind}`} className="grid grid-rows-[1fr_auto] gap-3">
      <DropZone
        onFiles={(files) => void take(files[0])}
        className="min-h-48 content-start justify-items-center rounded-lg max-sm:py-6 bg-surface py-8"
      >
        {upload ? (
          <div className="grid w-full max-w-sm gap-3">
            <p className="truncate font-medium">Uploading {upload.name}</p>
            <Progress value={upload.share} label={`Upload of ${upload.name}`} />
            <p className="text-xs text-muted">
              {fileSize(upload.share * upload.bytes)} of {fileSize(upload.bytes)}
            </p>
            <Button size="sm" className="justify-self-center" onClick={() => upload.abort.abort()}>
              Cancel
            </Button>
          </div>
        ) : (
          <div className="grid justify-items-center gap-1.5">
            <span className="mb-1.5 grid size-12 place-items-center rounded-lg bg-primary-soft text-primary-ink">
              <FileUp className="size-5.5" aria-hidden />
            </span>
            <p className="font-medium">
              Drop {/^[aeiou]/.test(words.file) ? 'an' : 'a'} {words.file} here
            </p>
            <p className="max-w-md text-pretty text-muted">
              {words.formats} Up to 200,000 rows and {fileSize(MAX_IMPORT_BYTES)}.
            </p>
            <Button look="primary" className="mt-3" onClick={() => input.current?.click()}>
              Choose a file
            </Button>
            <label htmlFor={inputId} className="sr-only">
              {words.file}
            </label>
            <input
              ref={input}
              id={inputId}
              type="file"
              tabIndex={-1}
              accept=".csv,.json,.jsonl,.ndjson,.txt,text/csv,application/json,application/x-ndjson"
              className="sr-only"
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
          </div>
        )}
      </DropZone>
      {fault && <Notice kind="danger">{fault}</Notice>}
    </section>
  );
}
