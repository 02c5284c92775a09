'use client';
import { Clock, FileText, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { AttachmentView } from '@/core/contracts/attachment';
import { cn } from '../cn';
import { AttachmentViewer } from './attachment-viewer';
import { fileSize } from './file-size';

const isShown = ({ scan, mimeType }: AttachmentView) =>
  mimeType.startsWith('image/') && (scan === 'none' || scan === 'clean');

/** The files of a message: images as thumbnails that open larger, everything else to be saved. */
export function AttachmentList({
  attachments,
  className,
}: {
  attachments: AttachmentView[];
  className?: string;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const images = attachments.filter(isShown);
  const others = attachments.filter((attachment) => !isShown(attachment));
  if (attachments.length === 0) return null;
  return (
    <div className={cn('grid gap-2', className)}>
      {images.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label="Images">
          {images.map((image) => (
            <li key={image.id}>
              <Thumbnail image={image} alone={images.length === 1} onOpen={() => setOpen(image.id)} />
            </li>
          ))}
        </ul>
      )}
      {others.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
      <AttachmentViewer images={images} open={open} onOpen={setOpen} />
    </div>
  );
}

function Thumbnail({ image, alone, onOpen }: { image: AttachmentView; alone: boolean; onOpen: () => void }) {
  const { width, height } = image;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={`Show ${image.name}`}
      className="block overflow-hidden rounded-md border bg-sunken transition-opacity hover:opacity-90"
    >
      {/* biome-ignore lint/performance/noImgElement: it may come from the origin that files have of their own */}
      <img
        src={image.path}
        alt=""
        loading="lazy"
        decoding="async"
        {...(width && height ? { width, height } : {})}
        className={
          alone ? 'h-auto max-h-72 w-auto max-w-full object-contain sm:max-w-80' : 'size-28 object-cover'
        }
      />
    </button>
  );
}

const STATES = {
  infected: {
    icon: ShieldAlert,
    words: 'Blocked: the virus scanner found something in it.',
    tone: 'text-danger',
  },
  pending: { icon: Clock, words: 'Is still being checked for viruses.', tone: 'text-muted' },
} as const;

function FileRow({ file }: { file: AttachmentView }) {
  const state = file.scan === 'infected' || file.scan === 'pending' ? STATES[file.scan] : null;
  const Icon = state?.icon ?? FileText;
  const body = (
    <>
      <span
        className={cn(
          'grid size-9 shrink-0 place-items-center rounded-sm bg-sunken',
          state?.tone ?? 'text-muted',
        )}
      >
        <Icon className="size-4.5" aria-hidden />
      </span>
      <span className="grid min-w-0">
        <span className="truncate text-sm font-medium">{file.name}</span>
        <span className={cn('text-2xs', state?.tone ?? 'text-muted')}>
          {state?.words ??
            `${file.mimeType === 'application/pdf' ? 'PDF' : 'Image'}, ${fileSize(file.bytes)}`}
        </span>
      </span>
    </>
  );
  const look =
    'flex w-full max-w-80 items-center gap-2.5 rounded-md border bg-surface p-1.5 pr-3 text-left text-ink';
  if (state) return <div className={look}>{body}</div>;
  return (
    <a
      href={file.path}
      download={file.name}
      rel="noreferrer"
      className={cn(look, 'transition-colors hover:bg-sunken')}
    >
      {body}
    </a>
  );
}
