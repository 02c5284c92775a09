import type { AttachmentView } from '@/core/contracts/attachment';

/** `detail`: what the server says against the file; null: it could not be reached. */
export type Uploaded = { file: AttachmentView } | { detail: string | null };

export interface Upload {
  done: Promise<Uploaded>;
  cancel: () => void;
}

/** @param onProgress hears the share that is sent, 0 to 1 */
export type UploadFile = (file: File, onProgress: (share: number) => void) => Upload;

/** A proxy that waits for ever must not keep the message back. */
const WITHIN_MS = 5 * 60 * 1000;

/** Uploads by XMLHttpRequest: fetch tells nothing of its progress. */
export function createUploader(widgetKey: string, visitorId: string): UploadFile {
  return (file, onProgress) => {
    const request = new XMLHttpRequest();
    const done = new Promise<Uploaded>((resolve) => {
      request.open('POST', `/api/v1/widget/${encodeURIComponent(widgetKey)}/attachments`);
      request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
      request.setRequestHeader('x-visitor-id', visitorId);
      request.responseType = 'json';
      request.timeout = WITHIN_MS;
      request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
      request.onload = () => {
        const body = request.response as (AttachmentView & { detail?: string }) | null;
        if (request.status === 201 && body) resolve({ file: body });
        else resolve({ detail: body?.detail ?? null });
      };
      const fail = () => resolve({ detail: null });
      request.onerror = fail;
      request.ontimeout = fail;
      request.onabort = fail;
      request.send(file);
    });
    return { done, cancel: () => request.abort() };
  };
}
