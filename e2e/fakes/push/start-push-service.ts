import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../close-server';
import { decryptPush } from './decrypt-push';
import { verifyVapid } from './verify-vapid';

/** A browser that subscribed at the service. */
export interface FakeBrowser {
  /** What PushSubscription.toJSON() gives. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What it was sent, decrypted and parsed, oldest first. */
  received: { payload: unknown; ttl: number; topic: string | undefined; contact: string }[];
  /** What the service answers from now on instead of taking messages, e.g. 410. */
  answers: number | null;
}

export interface FakePushService {
  /** "host:port" */
  host: string;
  /** @param serverKey the instance's public key, base64url; messages signed by another one are refused */
  subscribe(serverKey: string): FakeBrowser;
  close(): Promise<void>;
}

interface Known extends FakeBrowser {
  serverKey: string;
  keys: ECDH;
  auth: Buffer;
}

/**
 * A push service as browsers' vendors run them: it takes a message only with a valid signature for its own origin by the
 * key that the browser subscribed with (RFC 8292), and what it takes is decrypted as the browser would (RFC 8291).
 */
export async function startPushService(port = 0): Promise<FakePushService> {
  const browsers = new Map<string, Known>();
  const server = createServer(async (request, response) => {
    const browser = browsers.get(request.url ?? '');
    response.statusCode = browser ? await take(browser, request, `http://${host}`) : 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    subscribe(serverKey) {
      const keys = createECDH('prime256v1');
      const p256dh = keys.generateKeys().toString('base64url');
      const auth = randomBytes(16);
      const path = `/push/${randomBytes(24).toString('base64url')}`;
      const subscription = {
        endpoint: `http://${host}${path}`,
        keys: { p256dh, auth: auth.toString('base64url') },
      };
      const browser: Known = { subscription, received: [], answers: null, serverKey, keys, auth };
      browsers.set(path, browser);
      return browser;
    },
    close: () => closeServer(server),
  };
}

async function take(browser: Known, request: IncomingMessage, origin: string): Promise<number> {
  const body = await readAll(request);
  if (browser.answers !== null) return browser.answers;
  const { headers, method } = request;
  const ttl = Number(headers.ttl ?? Number.NaN);
  if (method !== 'POST' || headers['content-encoding'] !== 'aes128gcm' || !(ttl >= 0)) return 400;
  if (body.length > 4096) return 413;
  const contact = verifyVapid(headers.authorization, { origin, serverKey: browser.serverKey });
  if (!contact) return 403;
  const payload: unknown = JSON.parse(decryptPush(body, browser.keys, browser.auth));
  browser.received.push({ payload, ttl, topic: headers.topic as string | undefined, contact });
  return 201;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
