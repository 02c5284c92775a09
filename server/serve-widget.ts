import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { findWidget } from '@/core/channels/web-widget/find-widget.queries';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { frameAncestors } from '@/core/stores/settings/assistants/allowed-domains';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  map: 'application/json',
};
/** Names that the build makes: nothing with a path in it. */
const ASSET_NAME = /^[\w.-]+\.(js|css|woff2|svg|map)$/;
const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

/**
 * Serves the widget's files: /widget.js, /widget/panel, /widget/assets/*. They bypass Next, because shop pages load
 * them and the panel's headers depend on its store.
 * @returns false when the path is not the widget's
 */
export function createWidgetFiles(ctx: AppContext, widgetDir: string) {
  const cache = new Map<string, Promise<Buffer>>();
  const load = (file: string): Promise<Buffer> => {
    const known = cache.get(file) ?? readFile(join(widgetDir, file));
    cache.set(file, known);
    known.catch(() => cache.delete(file));
    return known;
  };

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    headers: Record<string, string>,
  ): Promise<void> {
    // The build puts a packed neighbour beside every script and style; the panel's page has none.
    const packed = COMPRESSED.test(file) ? chooseEncoding(request.headers['accept-encoding']) : null;
    const body = await load(`${file}${packed?.suffix ?? ''}`);
    response.writeHead(200, {
      'content-length': body.byteLength,
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      ...(packed ? { 'content-encoding': packed.name } : {}),
      ...headers,
    });
    response.end(body);
  }

  async function sendPanel(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const widget = await findWidget(ctx, url.searchParams.get('key') ?? '');
    const host = request.headers.host;
    const sockets = host && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
    await sendFile(request, response, 'panel.html', {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        'img-src http: https: data:',
        `connect-src 'self'${sockets}`,
        "base-uri 'none'",
        "form-action 'none'",
        `frame-ancestors ${frameAncestors(widget.allowedDomains)}`,
      ].join('; '),
    });
  }

  async function route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === '/widget.js') {
      // Any page may load the script; what it can do is decided by the store's allowed domains.
      return sendFile(request, response, 'loader.js', {
        'content-type': TYPES.js ?? '',
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'cross-origin',
      });
    }
    if (url.pathname === '/widget/panel') return sendPanel(request, response, url);
    const name = url.pathname.slice('/widget/assets/'.length);
    if (!ASSET_NAME.test(name)) return sendMissing(response);
    return sendFile(request, response, join('assets', name), {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    // "GET //" is no address at all: whatever comes, a request must not end the process.
    const url = URL.parse(request.url ?? '/', 'http://app');
    const path = url?.pathname ?? '';
    if (!url || (path !== '/widget.js' && path !== '/widget/panel' && !path.startsWith('/widget/assets/')))
      return false;
    route(request, response, url).catch((error) => {
      const missing = isAppError(error) || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (missing) return sendMissing(response);
      ctx.log.error({ err: error }, 'widget file failed');
      sendText(response, 503, 'The chat is not available right now. Try again in a moment.');
    });
    return true;
  };
}

const COMPRESSED = /\.(js|css)$/;

/** Brotli where the browser takes it, else gzip; the header's weights do not matter for these two. */
function chooseEncoding(accepted: string | string[] | undefined): { name: string; suffix: string } | null {
  const names = String(accepted ?? '').toLowerCase();
  if (/\bbr\b/.test(names)) return { name: 'br', suffix: '.br' };
  if (/\bgzip\b/.test(names)) return { name: 'gzip', suffix: '.gz' };
  return null;
}

function sendMissing(response: ServerResponse): void {
  sendText(response, 404, 'Not found. Check the widget key in the script tag.');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
