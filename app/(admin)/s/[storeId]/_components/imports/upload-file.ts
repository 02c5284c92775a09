import { leadToSignIn } from '@/app/_components/live/fetch-json';
import type { ImportView } from '@/core/stores/importing/import-view';

/**
 * Sends a file as the request's body: XMLHttpRequest, because fetch does not tell how much has left.
 * @param onProgress share that has been sent, 0..1
 * @throws Error with a sentence for people, or an AbortError
 */
export function uploadFile(
  storeId: string,
  kind: ImportView['kind'],
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      'POST',
      `/api/admin/stores/${storeId}/imports?kind=${kind}&name=${encodeURIComponent(file.name)}`,
    );
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve(request.response);
      if (request.status === 401) leadToSignIn();
      reject(new Error(request.response?.detail ?? 'The server refused the file. Try again.'));
    };
    request.onerror = () => reject(new Error('The upload broke off. Check your connection and try again.'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
