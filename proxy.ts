import { type NextRequest, NextResponse } from 'next/server';
import { LAST_STORE_COOKIE } from '@/app/_server/last-store';
import { readEnv } from '@/platform/env';

const development = readEnv().mode === 'development';

/** Scripts run only with this request's nonce; nobody may put the admin into a frame. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // Charts and menus position themselves by style attributes.
    "style-src 'self' 'unsafe-inline'",
    // Product images live wherever the store keeps them.
    "img-src 'self' data: blob: https: http:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    // 'strict-dynamic' would keep the service worker out.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Runs before each page of the admin: sets its Content-Security-Policy and tells it its own path, which layouts
 * cannot see but need for the way back after signing in. Remembers the store for the next visit of "/".
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll('-', ''));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-storefolk-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  const storeId = request.nextUrl.pathname.match(/^\/s\/([0-9a-f-]{36})(\/|$)/)?.[1];
  if (storeId && request.cookies.get(LAST_STORE_COOKIE)?.value !== storeId) {
    response.cookies.set(LAST_STORE_COOKIE, storeId, {
      httpOnly: true,
      sameSite: 'lax',
      secure: request.nextUrl.protocol === 'https:',
      maxAge: 365 * 24 * 60 * 60,
    });
  }
  return response;
}

/** Pages only: a proxy before uploads would buffer their bodies. */
export const config = {
  matcher: ['/', '/s/:path*', '/sign-in', '/set-up', '/new-store', '/invitation/:path*'],
};
