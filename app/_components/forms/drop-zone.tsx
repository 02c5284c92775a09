'use client';
import { type ReactNode, useState } from 'react';
import { cn } from '../cn';

/** A field on which files can be dropped. It is an extra: inside stands a button that does the same. */
export function DropZone({
  onFiles,
  className,
  children,
}: {
  onFiles: (files: FileList) => void;
  className?: string;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      }}
      className={cn(
        'grid border-2 border-dashed px-6 text-center transition-colors',
        className,
        over ? 'border-primary bg-primary-soft' : 'border-line',
      )}
    >
      {children}
    </div>
  );
}
