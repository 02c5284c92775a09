'use client';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { type AttachmentView, MAX_ATTACHMENTS } from '@/core/contracts/attachment';
import { findFileFault, uploadFile } from './upload-file';

/** A file that was added to a reply or a note and not sent yet. */
export interface DraftFile {
  key: string;
  name: string;
  bytes: number;
  /** Of an image, made in this browser. */
  previewUrl: string | null;
  /** Share that has arrived, 0..1. */
  progress: number;
  /** What the server has made of it. */
  attachment: AttachmentView | null;
  fault: string | null;
}

export interface DraftFiles {
  files: DraftFile[];
  /** Ids for `attachmentIds` of a reply, in order. */
  ids: string[];
  /** Files are on their way: a reply should wait for them. */
  busy: boolean;
  add(files: Iterable<File>): void;
  remove(key: string): void;
  /** Forgets all, after sending. */
  clear(): void;
}

/**
 * The files of a reply that is being written: each is uploaded as soon as it is added.
 * @param url where they go, e.g. `/api/admin/stores/${storeId}/conversations/${conversationId}/attachments`; with
 *   another one the files are forgotten
 */
export function useAttachments(url: string): DraftFiles {
  const [files, setFiles] = useState<DraftFile[]>([]);
  const current = useRef(files);
  current.current = files;
  const uploads = useRef(new Map<string, AbortController>());

  const change = (key: string, part: Partial<DraftFile>) =>
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...part } : file)));

  function add(added: Iterable<File>) {
    const room = MAX_ATTACHMENTS - current.current.length;
    const list = [...added];
    if (list.length > room) toast.error(`A message takes ${MAX_ATTACHMENTS} files at most.`);
    for (const file of list.slice(0, Math.max(0, room))) start(file);
  }

  function start(file: File) {
    const key = crypto.randomUUID();
    const fault = findFileFault(file);
    const previewUrl = !fault && file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
    const { name, size: bytes } = file;
    setFiles((all) => [...all, { key, name, bytes, previewUrl, progress: 0, attachment: null, fault }]);
    if (fault) return;
    const abort = new AbortController();
    uploads.current.set(key, abort);
    uploadFile(url, file, (progress) => change(key, { progress }), abort.signal)
      .then((attachment) => change(key, { attachment, progress: 1, name: attachment.name }))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') change(key, { fault: error.message });
      })
      .finally(() => uploads.current.delete(key));
  }

  function forget(gone: readonly DraftFile[]) {
    for (const { key, previewUrl } of gone) {
      uploads.current.get(key)?.abort();
      if (previewUrl) URL.revokeObjectURL(previewUrl);
    }
    const keys = new Set(gone.map(({ key }) => key));
    setFiles((all) => all.filter(({ key }) => !keys.has(key)));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was added belongs to the place it was uploaded to
  useEffect(() => () => forget(current.current), [url]);

  return {
    files,
    ids: files.flatMap(({ attachment }) => (attachment ? [attachment.id] : [])),
    busy: files.some(({ attachment, fault }) => !attachment && !fault),
    add,
    remove: (key) => forget(files.filter((file) => file.key === key)),
    clear: () => forget(files),
  };
}
