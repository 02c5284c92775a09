import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../../close-server';
import { checkOAuth } from '../rest/check-oauth';
import { readRestRequest } from '../rest/read-rest-request';
import type { RestRequest } from '../rest/rest-request';
import { type ApiKey, createFakeShop, makeApiKey } from '../shop/fake-shop';
import type { Recording } from './read-recordings';

type Answer = Pick<Recording['response'], 'status' | 'body'> & { headers?: Record<string, string> };

export interface ReplayServer {
  readonly url: string;
  readonly key: ApiKey;
  /** What was asked, in that sequence; `signed` where OAuth was right. */
  readonly asked: (RestRequest & { signed: boolean })[];
  close(): Promise<void>;
}

/** Hands out recorded answers. A request for which there is none gets what WordPress says to an unknown route. */
export async function startReplayServer(
  answerFor: (request: RestRequest) => Answer | undefined,
): Promise<ReplayServer> {
  const shop = createFakeShop();
  const key = makeApiKey('read_write');
  shop.keys.push(key);
  const asked: ReplayServer['asked'] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRestRequest(incoming);
    const checked = checkOAuth(shop, request);
    asked.push({ ...request, signed: checked !== null && 'key' in checked });
    const { status, body, headers } = answerFor(request) ?? {
      status: 404,
      body: { code: 'rest_no_route', message: 'No route.', data: { status: 404 } },
    };
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  shop.homeUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: shop.homeUrl,
    key,
    asked,
    close: () => closeServer(server),
  };
}
