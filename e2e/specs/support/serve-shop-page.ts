import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A shop page of another origin, as an owner would have it: our script tag, and a Content-Security-Policy that allows
 * nothing but the widget's origin, no inline script and no inline style.
 */
export async function serveShopPage(
  widgetOrigin: string,
  scriptTag: string,
): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader(
      'content-security-policy',
      [
        "default-src 'none'",
        `script-src ${widgetOrigin}`,
        `frame-src ${widgetOrigin}`,
        `connect-src ${widgetOrigin}`,
        "style-src 'self'",
        "img-src 'self'",
      ].join('; '),
    );
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Fern &amp; Oak</title><body><h1>Fern &amp; Oak</h1>
      <p>Everything for a good cup.</p>${scriptTag}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
