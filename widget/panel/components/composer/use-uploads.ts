import { useEffect, useRef, useState } from 'preact/hooks';
import type { AttachmentView } from '@/core/contracts/attachment';
import { usePanel } from '../../panel-context';
import { checkFile } from '../../session/check-file';
import type { Upload } from '../../session/upload-file';
import { fillIn } from '../../words/choose-words';

/** A file in the composer. */
export interface PendingFile {
  id: number;
  name: string;
  /** 0 to 1 */
  share: number;
  /** Set once it is uploaded. */
  view: AttachmentView | null;
  /** Why it cannot be sent. */
  fault: string | null;
  /** Trying again may help. */
  retry: (() => void) | null;
}

let count = 0;

/** The files of the message that is being written: each is uploaded as soon as it is chosen. */
export function useUploads() {
  const { words, config, upload } = usePanel();
  const [files, setFiles] = useState<readonly PendingFile[]>([]);
  const running = useRef(new Map<number, Upload>());
  const change = (id: number, fields: Partial<PendingFile>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...fields } : one)));

  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const one of uploads.values()) one.cancel();
    };
  }, []);

  async function start(id: number, file: File) {
    change(id, { fault: null, retry: null, share: 0 });
    const one = upload(file, (share) => change(id, { share }));
    running.current.set(id, one);
    const result = await one.done;
    // Taken out meanwhile.
    if (running.current.get(id) !== one) return;
    running.current.delete(id);
    if ('file' in result) return change(id, { view: result.file, share: 1 });
    const fault = result.detail ?? fillIn(words.uploadFailed, { name: file.name });
    change(id, { fault, retry: result.detail ? null : () => void start(id, file) });
  }

  return {
    files,
    add(chosen: Iterable<File>) {
      const room = config.max_files - files.length;
      for (const [at, file] of [...chosen].entries()) {
        const id = ++count;
        const tooMany = at >= room ? fillIn(words.tooManyFiles, { n: config.max_files }) : null;
        const fault = tooMany ?? checkFile(file, config, words);
        setFiles((all) => [
          ...all.filter((one) => !tooMany || one.fault !== tooMany),
          { id, name: file.name, share: 0, view: null, fault, retry: null },
        ]);
        if (!fault) void start(id, file);
      }
    },
    remove(id: number) {
      const one = running.current.get(id);
      running.current.delete(id);
      one?.cancel();
      setFiles((all) => all.filter((file) => file.id !== id));
    },
    /** Those that can be sent; the composer is empty afterwards. */
    take(): AttachmentView[] {
      const ready = files.flatMap(({ view }) => (view ? [view] : []));
      setFiles([]);
      return ready;
    },
    /** Something is still under way. */
    busy: files.some(({ view, fault }) => !view && !fault),
    ready: files.some(({ view }) => view !== null),
  };
}

export type Uploads = ReturnType<typeof useUploads>;
