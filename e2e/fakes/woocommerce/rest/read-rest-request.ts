import type { IncomingMessage } from 'node:http';
import { type RestRequest, readQuery } from './rest-request';

/** What came in, body and all; the path as it was sent. */
export async function readRestRequest(incoming: IncomingMessage): Promise<RestRequest> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const [path = '/', ...search] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: readQuery(search.join('?')),
    headers: incoming.headers,
    rawBody: Buffer.concat(parts).toString('utf8'),
  };
}
