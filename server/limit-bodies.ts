import type { IncomingMessage, ServerResponse } from 'node:http';

/** Far more than any form or action of the admin sends; Next and Auth.js would keep all of what they are sent in memory. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Of a body that is too large so much is still read, and thrown away, so that its sender gets to read the answer. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

/** Routes that read as they go, and stop where their own limits are. */
const LIMIT_THEMSELVES =
  /^\/api\/(?:v1\/widget\/|connect\/|admin\/stores\/[^/]+\/(?:imports$|sources\/upload$|conversations\/[^/]+\/attachments$))/;

/**
 * Keeps bodies from filling the process's memory, whoever sends them and wherever to: one that says it is too large is
 * refused with 413, one that turns out to be is cut off.
 * @returns true when the request was answered
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const path = URL.parse(request.url ?? '/', 'http://app')?.pathname ?? '/';
  if (LIMIT_THEMSELVES.test(path)) return false;
  const declared = request.headers['content-length'];
  if (declared === undefined) {
    // Chunks: nobody knows how many will come.
    if (request.headers['transfer-encoding'] !== undefined) cutOff(request);
    return false;
  }
  if (Number(declared) <= MAX_BODY_BYTES) return false;
  const detail = `The request is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB.`;
  response.writeHead(413, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(JSON.stringify({ detail, code: 'too_large' }));
  drain(request);
  return true;
}

/** Node hands each piece of a body to `push` first: whoever reads the body sees nothing of this. */
function cutOff(request: IncomingMessage): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (piece: Buffer | null, encoding?: BufferEncoding) => {
    bytes += piece?.byteLength ?? 0;
    if (bytes <= MAX_BODY_BYTES) return push(piece, encoding);
    request.destroy();
    return false;
  };
}

function drain(request: IncomingMessage): void {
  let bytes = 0;
  request.on('error', () => undefined);
  request.on('data', (piece: Buffer) => {
    bytes += piece.byteLength;
    if (bytes > MAX_DRAINED_BYTES) request.destroy();
  });
}
