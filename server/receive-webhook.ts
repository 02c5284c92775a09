import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type AppErrorCode, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { uuidSchema } from '@/core/shared/ids';
import { CONNECTABLE_PLATFORM_IDS } from '@/core/stores/platform/platform-ids';
import { createWebhookReception } from '@/core/stores/webhooks/receive-webhook';
import { readLimitedBody } from './read-limited-body';

/** A Shopify order with hundreds of lines has a few MB. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;
/** Shopify gives up after 5 s, WooCommerce after 60 s; nobody needs this long to send what it has. */
const BODY_TIMEOUT_MS = 10_000;

/** What a platform is told. Any answer but a 2xx makes it repeat, and after some hours or tries stop. */
const STATUS: Partial<Record<AppErrorCode, number>> = {
  invalid_input: 400,
  unauthenticated: 401,
  not_found: 404,
};

/**
 * Answers `POST /api/webhooks/<platform>/<connection id>` (docs/decisions/0006-webhooks-before-next.md).
 * @returns a function that says false when the request is not for it
 */
export function createWebhookDoor(
  ctx: AppContext,
  { maxBytes = MAX_BODY_BYTES, timeoutMs = BODY_TIMEOUT_MS } = {},
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const reception = createWebhookReception(ctx);

  async function answer(
    request: IncomingMessage,
    platform: (typeof CONNECTABLE_PLATFORM_IDS)[number],
    connectionId: string,
  ): Promise<{ status: number; text: string; close?: boolean }> {
    const admission = uuidSchema.safeParse(connectionId).success
      ? await reception.admit(platform, connectionId)
      : 'unknown';
    if (admission === 'unknown') return { status: 404, text: 'No shop delivers here.', close: true };
    if (admission === 'closed') return { status: 410, text: 'This shop is disconnected.', close: true };
    if (request.method !== 'POST') return { status: 405, text: 'Deliver by POST.', close: true };
    const rawBody = await readLimitedBody(request, { maxBytes, timeoutMs });
    if (rawBody === 'too_large') return { status: 413, text: 'The body is too large.', close: true };
    if (typeof rawBody === 'string') return { status: 408, text: 'The body did not arrive.', close: true };
    await reception.receive(platform, connectionId, { rawBody, headers: singleHeaders(request.headers) });
    return { status: 200, text: 'ok' };
  }

  return (request, response) => {
    const [, platformName, connectionId] = PATH.exec(pathOf(request)) ?? [];
    const platform = CONNECTABLE_PLATFORM_IDS.find((id) => id === platformName);
    if (!platform || connectionId === undefined) return false;
    answer(request, platform, connectionId)
      .catch((error: unknown) => explain(ctx, error, connectionId))
      .then(({ status, text, ...rest }) => send(response, status, text, 'close' in rest && rest.close));
    return true;
  };
}

const PATH = /^\/api\/webhooks\/([a-z]+)\/([^/]+)\/?$/;

function pathOf(request: IncomingMessage): string {
  return URL.parse(request.url ?? '/', 'http://app')?.pathname ?? '';
}

function explain(ctx: AppContext, error: unknown, connectionId: string): { status: number; text: string } {
  const status = isAppError(error) ? STATUS[error.code] : undefined;
  if (status !== undefined && isAppError(error)) {
    ctx.log.info({ connectionId, code: error.code }, 'webhook refused');
    return { status, text: error.userMessage };
  }
  ctx.log.error({ err: error, connectionId }, 'webhook could not be stored');
  return { status: 503, text: 'Send it again.' };
}

function send(response: ServerResponse, status: number, text: string, close = false): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...(status === 405 ? { allow: 'POST' } : {}),
    // What of the body was not read would be taken for the next request.
    ...(close ? { connection: 'close' } : {}),
  });
  response.end(text);
}

function singleHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
