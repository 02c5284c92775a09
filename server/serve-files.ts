import type { IncomingMessage, ServerResponse } from 'node:http';
import { type OpenedAttachment, openAttachment } from '@/core/conversations/attachments/open-attachment';
import { type AppErrorCode, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

const PATH = /^\/api\/files\/([^/]+)\/([^/]+)$/;

const STATUS: Partial<Record<AppErrorCode, number>> = { forbidden: 403, not_found: 404, unavailable: 503 };

/** Files are made by strangers: whatever is in one, a browser runs none of it and shows it to no page of ours. */
const SAFETY = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'referrer-policy': 'no-referrer',
  // The panel's page may have another origin than the files.
  'cross-origin-resource-policy': 'cross-origin',
  'x-robots-tag': 'noindex',
};

/**
 * Answers GET and HEAD of /api/files/{store}/{id}?key=… (docs/decisions/0012-addresses-of-files.md). No cookie is read:
 * whoever has the address may fetch the file. `&download` offers an image for saving instead of showing it.
 * @param filesUrl origin that files have of their own; then the app's other origins send there, and on this one there
 *   is nothing but files
 * @returns false when the path is not a file's
 */
export function createFileDoor(ctx: AppContext, filesUrl: string | undefined) {
  const ownHost = filesUrl && filesUrl !== new URL(ctx.publicUrl).origin ? new URL(filesUrl).host : null;

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [, storeId, id] = PATH.exec(url.pathname) ?? [];
    if (!storeId || !id) return sendText(response, 404, 'There is nothing here.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(response, 405, 'Files can only be fetched.');
    }
    if (ownHost && request.headers.host !== ownHost) {
      const headers = { location: `${filesUrl}${url.pathname}${url.search}`, 'cache-control': 'no-store' };
      return void response.writeHead(302, { ...headers, 'referrer-policy': 'no-referrer' }).end();
    }
    const file = await openAttachment(ctx, { storeId, id, key: url.searchParams.get('key') ?? '' });
    const headers = {
      ...SAFETY,
      etag: `"${file.sha256}"`,
      // It never changes under its address, but it can be taken away.
      'cache-control': 'private, max-age=3600',
    };
    if (request.headers['if-none-match'] === headers.etag) return void response.writeHead(304, headers).end();
    const content = request.method === 'HEAD' ? null : await file.read();
    response.writeHead(200, {
      ...headers,
      'content-type': file.mimeType,
      'content-length': file.bytes,
      'content-disposition': disposition(file, url.searchParams.has('download')),
    });
    response.end(content ?? undefined);
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = URL.parse(request.url ?? '/', 'http://app');
    const onlyFiles = ownHost !== null && request.headers.host === ownHost;
    if (!url || !(PATH.test(url.pathname) || onlyFiles)) return false;
    answer(request, response, url).catch((error) => {
      const status = isAppError(error) ? STATUS[error.code] : undefined;
      if (status !== undefined && isAppError(error)) {
        if (error.retryAfterSeconds) response.setHeader('retry-after', error.retryAfterSeconds);
        return sendText(response, status, error.userMessage);
      }
      ctx.log.error({ err: error }, 'a file could not be served');
      sendText(response, 500, 'The file cannot be shown right now. Try again in a moment.');
    });
    return true;
  };
}

/** Images are shown, everything else is saved. Names beyond ASCII: RFC 6266 and RFC 8187. */
function disposition({ name, mimeType }: OpenedAttachment, download: boolean): string {
  const kind = mimeType.startsWith('image/') && !download ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    ...SAFETY,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(text);
}
