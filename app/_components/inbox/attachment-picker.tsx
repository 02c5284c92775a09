'use client';
import { FileText, Paperclip, ShieldAlert, X } from 'lucide-react';
import { type ClipboardEvent, useRef } from 'react';
import { cn } from '../cn';
import { Button } from '../ui/button';
import { fileSize } from './file-size';
import { ACCEPTED_FILES } from './upload-file';
import type { DraftFile, DraftFiles } from './use-attachments';

/** Opens the system's choice of files. */
export function AttachButton({ draft, disabled }: { draft: DraftFiles; disabled?: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look="ghost"
        size="icon-sm"
        aria-label="Add files"
        title="Add images or PDF files"
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <Paperclip />
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        className="hidden"
        aria-label="Files to add"
        onChange={(event) => {
          draft.add(event.target.files ?? []);
          // The same file can be chosen again after it was removed.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Adds files that are pasted, screenshots for instance. @returns true when there were some */
export function addPasted(event: ClipboardEvent, draft: DraftFiles): boolean {
  const files = [...event.clipboardData.files];
  if (files.length === 0) return false;
  event.preventDefault();
  draft.add(files);
  return true;
}

/** The files of what is being written, each with how far it is. */
export function AttachmentTray({ draft, className }: { draft: DraftFiles; className?: string }) {
  if (draft.files.length === 0) return null;
  return (
    <ul aria-label="Files that go along" className={cn('flex flex-wrap gap-2', className)}>
      {draft.files.map((file) => (
        <TrayFile key={file.key} file={file} onRemove={() => draft.remove(file.key)} />
      ))}
    </ul>
  );
}

function TrayFile({ file, onRemove }: { file: DraftFile; onRemove: () => void }) {
  const infected = file.attachment?.scan === 'infected';
  const fault = file.fault ?? (infected ? 'Blocked: the virus scanner found something.' : null);
  const sending = !file.attachment && !fault;
  return (
    <li
      className={cn(
        'relative flex h-14 w-52 items-center gap-2.5 overflow-hidden rounded-md border bg-surface pr-8 pl-1.5',
        fault && 'border-danger',
      )}
    >
      {file.previewUrl && !fault ? (
        // biome-ignore lint/performance/noImgElement: a preview that exists in this browser alone
        <img src={file.previewUrl} alt="" className="size-11 shrink-0 rounded-sm object-cover" />
      ) : (
        <span className="grid size-11 shrink-0 place-items-center rounded-sm bg-sunken text-faint">
          {fault ? (
            <ShieldAlert className="size-5 text-danger" aria-hidden />
          ) : (
            <FileText className="size-5" aria-hidden />
          )}
        </span>
      )}
      <span className="grid min-w-0">
        <span className="truncate text-xs font-medium">{file.name}</span>
        <span
          className={cn('line-clamp-2 text-2xs', fault ? 'text-danger' : 'text-muted')}
          role={fault ? 'alert' : undefined}
        >
          {fault ?? (sending ? `${Math.round(file.progress * 100)} %` : fileSize(file.bytes))}
        </span>
      </span>
      <button
        type="button"
        aria-label={`Remove ${file.name}`}
        onClick={onRemove}
        className="absolute top-1 right-1 grid size-6 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-ink"
      >
        <X className="size-3.5" aria-hidden />
      </button>
      {sending && (
        <span
          aria-hidden
          className="absolute bottom-0 left-0 h-0.5 bg-primary transition-[width]"
          style={{ width: `${file.progress * 100}%` }}
        />
      )}
    </li>
  );
}
