import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { FakeShopify } from '../fake-shopify';
import { controlActions } from './control-actions';

/** What the fake's own interface begins with; nothing of Shopify's does. */
export const controlPath = '/__fake/';

/** `POST /__fake/<action>`: drives the fake from another process. */
export async function serveControl(
  pathname: string,
  body: string,
  response: ServerResponse,
  fake: FakeShopify,
): Promise<void> {
  const name = pathname.slice(controlPath.length);
  const run = Object.hasOwn(controlActions, name) ? controlActions[name] : undefined;
  if (!run)
    return send(response, 404, { error: `There is no ${name}.`, actions: Object.keys(controlActions) });
  try {
    send(response, 200, (await run(fake, body === '' ? {} : JSON.parse(body))) ?? null);
  } catch (error) {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    send(response, 400, { error: message });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
