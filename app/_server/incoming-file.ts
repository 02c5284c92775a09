import 'server-only';
import { FILE_NAME_HEADER } from '@/core/contracts/attachment';
import type { IncomingFile } from '@/core/conversations/attachments/store-attachment';

/** A request whose body is a file; its name is in a header, so that it does not get into logs of addresses. */
export function incomingFile(request: Request): IncomingFile {
  const length = request.headers.get('content-length');
  return {
    name: decodeName(request.headers.get(FILE_NAME_HEADER) ?? ''),
    body: request.body,
    declaredBytes: length === null ? null : Number(length),
  };
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
