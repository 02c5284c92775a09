'use client';
import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { DropZone } from '@/app/_components/forms/drop-zone';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import type { KnowledgeUpload } from '@/app/api/admin/stores/[storeId]/sources/upload/route';
import { MAX_KNOWLEDGE_BYTES } from '@/core/knowledge/sources/source-limits';

const WORDS = {
  file: {
    hint: 'PDF, Word (.docx), HTML, Markdown or plain text, up to 25 MB each',
    accept: '.pdf,.docx,.html,.htm,.md,.txt',
  },
  faq: { hint: 'CSV with the columns question, answer and phrasings, or JSON', accept: '.csv,.json,.txt' },
};

/** Takes files one after the other; what is wrong with one does not keep the others. */
export function FileForm({
  storeId,
  as,
  onDone,
}: {
  storeId: string;
  as: 'file' | 'faq';
  onDone: () => void;
}) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [faults, setFaults] = useState<string[]>([]);

  async function take(files: Iterable<File>) {
    const found: string[] = [];
    let added = 0;
    for (const file of files) {
      setBusy(file.name);
      try {
        const result = await send(storeId, as, file);
        found.push(
          ...result.errors.map(({ row, message }) => `${file.name}${row ? `, row ${row}` : ''}: ${message}`),
        );
        added += result.sourceId ? 1 : 0;
        if (as === 'faq' && result.sourceId)
          toast.success(`${result.created} new, ${result.updated} changed questions`);
      } catch (error) {
        found.push(`${file.name}: ${(error as Error).message}`);
      }
    }
    setBusy(null);
    setFaults(found);
    if (added > 0) router.refresh();
    if (found.length > 0) return;
    if (as === 'file')
      toast.success(added === 1 ? 'Added. It is being read.' : `${added} files added. They are being read.`);
    onDone();
  }

  return (
    <div className="grid gap-4">
      <DropZone
        onFiles={(files) => void take(files)}
        className="min-h-44 place-items-center content-center gap-2 rounded-md py-6"
      >
        <FileUp className="size-6 text-faint" aria-hidden />
        <p className="text-muted" aria-live="polite">
          {busy ? `Uploading ${busy} …` : `Drop ${as === 'file' ? 'files' : 'a file'} here`}
        </p>
        <p className="text-xs text-muted">{WORDS[as].hint}</p>
        <Button look="primary" busy={busy !== null} onClick={() => input.current?.click()} className="mt-1">
          Choose {as === 'file' ? 'files' : 'a file'}
        </Button>
        <input
          ref={input}
          type="file"
          aria-label={as === 'file' ? 'Files' : 'FAQ file'}
          multiple={as === 'file'}
          accept={WORDS[as].accept}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </DropZone>
      {faults.length > 0 && (
        <Notice kind="danger">
          <ul className="grid max-h-40 gap-1 overflow-y-auto">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function send(storeId: string, as: 'file' | 'faq', file: File): Promise<KnowledgeUpload> {
  if (file.size === 0) throw new Error('The file is empty.');
  if (file.size > MAX_KNOWLEDGE_BYTES) throw new Error('The file is larger than 25 MB.');
  const query = new URLSearchParams({ name: file.name, as });
  return fetchJson<KnowledgeUpload>(`/api/admin/stores/${storeId}/sources/upload?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}
