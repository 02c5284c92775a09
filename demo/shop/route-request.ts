import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BasketLine } from './basket';
import { basketCookie, basketPage, changeBasket, countItems, readBasket, readCartLink } from './basket';
import { categoryPage, salePage } from './category-page';
import { drawImage } from './draw-image';
import { homePage } from './home-page';
import { type Page, renderPage } from './layout';
import { robots, sitemap } from './list-pages';
import type { Shop } from './load-shop';
import { productPage } from './product-page';
import { securityHeaders } from './security-headers';
import { faqPage, notFoundPage, policyPage, privatePage } from './text-pages';

const FORM_LIMIT_BYTES = 4_096;
const LARK_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-40 -40 80 80"><rect x="-40" y="-40" width="80" height="80" rx="20" fill="#2f5d4a"/><path fill="#fbf6ec" d="M-30,8 C-18,12 -10,6 -4,-2 C-2,-16 8,-22 20,-18 L30,-14 L21,-9 C22,4 12,16 -6,17 C-14,17 -20,16 -30,22 C-26,16 -26,12 -30,8Z"/></svg>';

/** Answers one request to the shop. */
export async function answerRequest(
  shop: Shop,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = parseUrl(request.url ?? '/');
  const send = (status: number, type: string, body: string | Buffer, cache = 'no-cache') => {
    response.writeHead(status, { ...securityHeaders(shop), 'content-type': type, 'cache-control': cache });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (!url) return send(400, 'text/plain; charset=utf-8', 'This is not an address.');
  if (request.method === 'POST' && url.pathname === '/basket') return postBasket(shop, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(405, 'text/plain; charset=utf-8', 'Only reading is possible here.');
  }
  const file = fileAt(shop, url.pathname);
  if (file) return send(200, file.type, file.body, 'public, max-age=3600');
  if (url.pathname === '/basket/fill') {
    return showBasket(shop, response, readCartLink(shop, url.searchParams.get('items')));
  }
  const lines = readBasket(shop, request.headers.cookie);
  const page = url.pathname === '/basket' ? basketPage(lines) : pageAt(shop, url);
  const found = page ?? notFoundPage(url.pathname);
  send(
    found.status ?? 200,
    'text/html; charset=utf-8',
    renderPage(shop, { ...found, basketCount: countItems(lines) }),
  );
}

function parseUrl(target: string): URL | undefined {
  const base = 'http://shop.invalid';
  return target.startsWith('/') && URL.canParse(base + target) ? new URL(base + target) : undefined;
}

function pageAt(shop: Shop, url: URL): Page | undefined {
  const [, section = '', name = '', ...rest] = url.pathname.split('/');
  if (url.pathname === '/') return homePage(shop);
  if (url.pathname === '/sale') return salePage(shop, url.searchParams);
  if (url.pathname === '/faq') return faqPage(shop);
  if (url.pathname === '/private/') return privatePage();
  if (rest.length > 0) return undefined;
  if (section === 'categories') return categoryPage(shop, name, url.searchParams);
  if (section === 'products') return productPage(shop, name, url.searchParams.get('variant'));
  if (section === 'policies') return policyPage(shop, name);
  return undefined;
}

function fileAt(shop: Shop, path: string): { type: string; body: string | Buffer } | undefined {
  if (path === '/robots.txt') return { type: 'text/plain; charset=utf-8', body: robots(shop) };
  if (path === '/sitemap.xml') return { type: 'application/xml; charset=utf-8', body: sitemap(shop) };
  if (path === '/assets/shop.css') return { type: 'text/css; charset=utf-8', body: shop.css };
  if (path === '/assets/lark.svg') return { type: 'image/svg+xml', body: LARK_ICON };
  const font = shop.fonts.get(path.replace('/assets/', ''));
  if (font && path.startsWith('/assets/')) return { type: 'font/woff2', body: font };
  const image = /^\/images\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  const drawing = image && drawImage(shop, image);
  return drawing ? { type: 'image/svg+xml', body: drawing } : undefined;
}

async function postBasket(shop: Shop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > FORM_LIMIT_BYTES) {
      response.writeHead(413, securityHeaders(shop)).end();
      return;
    }
  }
  const before = readBasket(shop, request.headers.cookie);
  showBasket(shop, response, changeBasket(shop, before, new URLSearchParams(body)));
}

function showBasket(shop: Shop, response: ServerResponse, lines: BasketLine[]): void {
  response
    .writeHead(303, { ...securityHeaders(shop), location: '/basket', 'set-cookie': basketCookie(lines) })
    .end();
}
