'use client';
import { type DragEvent, useRef, useState } from 'react';
import type { DraftFiles } from './use-attachments';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes files that are dropped onto an element. @returns whether some are held above it, and the element's props */
export function useFileDrop(draft: DraftFiles) {
  const [over, setOver] = useState(false);
  /** The pointer enters and leaves what is inside, too. */
  const depth = useRef(0);
  function move(event: DragEvent, step: 1 | -1) {
    if (!hasFiles(event)) return;
    depth.current += step;
    setOver(depth.current > 0);
  }
  return {
    over,
    dropProps: {
      onDragEnter: (event: DragEvent) => move(event, 1),
      onDragLeave: (event: DragEvent) => move(event, -1),
      onDragOver(event: DragEvent) {
        if (hasFiles(event)) event.preventDefault();
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        draft.add(event.dataTransfer.files);
      },
    },
  };
}
