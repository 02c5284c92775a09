'use client';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { AttachmentView } from '@/core/contracts/attachment';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { fileSize } from './file-size';

/** One image large, with the others of its message beside it: arrows lead to them. */
export function AttachmentViewer({
  images,
  open,
  onOpen,
}: {
  images: readonly AttachmentView[];
  /** Id of the one that is shown; null: none. */
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const at = images.findIndex(({ id }) => id === open);
  const image = images[at];

  function step(by: number) {
    const next = images[(at + by + images.length) % images.length];
    if (next) onOpen(next.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || images.length < 2) return;
    event.preventDefault();
    step(by);
  }

  return (
    <Dialog
      open={image !== undefined}
      onOpenChange={(stays) => !stays && onOpen(null)}
      title={image?.name ?? 'Image'}
      description={image && factsOf(image, at, images.length)}
      wide
    >
      {image && (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows do what the buttons inside do
        <div className="grid gap-3" onKeyDown={onKeyDown}>
          {/* biome-ignore lint/performance/noImgElement: it may come from the origin that files have of their own */}
          <img
            src={image.path}
            alt={image.name}
            className="mx-auto max-h-[60dvh] rounded-md bg-sunken object-contain"
          />
          <div className="flex items-center justify-between gap-2">
            {images.length > 1 ? (
              <span className="flex gap-1">
                <Button look="ghost" size="icon-sm" aria-label="Image before" onClick={() => step(-1)}>
                  <ChevronLeft />
                </Button>
                <Button look="ghost" size="icon-sm" aria-label="Next image" onClick={() => step(1)}>
                  <ChevronRight />
                </Button>
              </span>
            ) : (
              <span />
            )}
            <Button asChild size="sm">
              <a href={`${image.path}&download`} rel="noreferrer">
                <Download /> Save
              </a>
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function factsOf({ width, height, bytes }: AttachmentView, at: number, all: number): string {
  const facts = [fileSize(bytes), ...(width && height ? [`${width} × ${height} pixels`] : [])];
  return [...(all > 1 ? [`${at + 1} of ${all}`] : []), ...facts].join(', ');
}
