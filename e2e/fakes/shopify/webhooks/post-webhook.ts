import { Agent, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** Shopify waits five seconds for an answer: https://shopify.dev/docs/apps/build/webhooks */
const timeoutMs = 5000;
const agent = new Agent({ keepAlive: true, maxSockets: 128 });

export interface Acknowledgement {
  /** null: no answer in time, or no connection. */
  status: number | null;
  /** From sending to the answer's first line. */
  milliseconds: number;
}

/** Posts a webhook. Never throws: whoever does not answer is told by the result. */
export function postWebhook(
  address: string,
  headers: Record<string, string>,
  rawBody: string,
): Promise<Acknowledgement> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const end = (status: number | null) => resolve({ status, milliseconds: performance.now() - startedAt });
    const isHttps = address.startsWith('https:');
    const outgoing = (isHttps ? httpsRequest : httpRequest)(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(rawBody) },
        timeout: timeoutMs,
        ...(isHttps ? {} : { agent }),
      },
      (response) => {
        end(response.statusCode ?? null);
        response.on('error', () => undefined).resume();
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => end(null));
    outgoing.end(rawBody);
  });
}
