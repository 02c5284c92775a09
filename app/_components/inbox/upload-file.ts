import { type AttachmentView, FILE_NAME_HEADER, MAX_ATTACHMENT_BYTES } from '@/core/contracts/attachment';

/** For `accept` of a file input; the server looks at the content itself. */
export const ACCEPTED_FILES = 'image/png,image/jpeg,image/gif,image/webp,application/pdf';

/** @returns what is wrong with a file before it is sent at all; null: nothing */
export function findFileFault(file: File): string | null {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > MAX_ATTACHMENT_BYTES) return `Larger than ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB.`;
  if (file.type && !ACCEPTED_FILES.split(',').includes(file.type)) {
    return 'Only images (PNG, JPEG, GIF, WebP) and PDF can be sent.';
  }
  return null;
}

/**
 * Uploads a file. By XMLHttpRequest, because fetch does not tell how far an upload is.
 * @param onProgress share that is sent, 0..1
 * @throws Error with a sentence for people; DOMException AbortError when `signal` says so
 */
export function uploadFile(
  url: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<AttachmentView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve(request.response as AttachmentView);
      else reject(new Error(request.response?.detail ?? 'The file could not be sent. Try again.'));
    };
    request.onerror = () => reject(new Error('The upload broke off. Check your connection and try again.'));
    request.onabort = () => reject(new DOMException('The upload was taken back.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
