import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from '../http/faults';
import type { FakeApp } from '../oauth/fake-app';
import type { TokenRecord, TokenStore } from '../oauth/token-store';
import { answerGraphql, type ContextBase, type GraphqlAnswer, type GraphqlRequest } from './answer-graphql';
import type { Throttle } from './throttle';

export interface GraphqlEndpoint {
  app: FakeApp;
  tokens: TokenStore;
  throttle: Throttle;
  contextOf(token: TokenRecord): ContextBase;
}

/** `POST /admin/api/<version>/graphql.json`. @returns what was asked and what it cost, for the list of requests */
export async function serveGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  fault: Fault | null,
  endpoint: GraphqlEndpoint,
): Promise<GraphqlAnswer | null> {
  const { app, tokens } = endpoint;
  const header = request.headers['x-shopify-access-token'];
  const token = typeof header === 'string' && app.installed ? tokens.use(header) : null;
  if (!token) {
    const message = '[API] Invalid API key or access token (unrecognized login or wrong password)';
    send(response, 401, { errors: message });
    return null;
  }
  if (app.requiresExpiringTokens && token.kind === 'offline' && token.expiresAt === null) {
    const message =
      'Non-expiring access tokens are no longer accepted for the Admin API. Start using expiring offline tokens.';
    send(response, 403, { errors: message });
    return null;
  }
  const asked = readGraphqlRequest(body);
  if (!asked) {
    send(response, 400, { errors: { query: 'Required parameter missing or invalid' } });
    return null;
  }
  const answer = await answerGraphql(
    asked,
    endpoint.contextOf(token),
    endpoint.throttle,
    fault?.status === 'throttled',
  );
  send(response, 200, answer.body);
  return answer;
}

export function readGraphqlRequest(body: string): GraphqlRequest | null {
  try {
    const parsed = JSON.parse(body) as Partial<GraphqlRequest>;
    if (typeof parsed.query !== 'string') return null;
    const { query, variables, operationName } = parsed;
    return { query, variables: variables ?? {}, operationName: operationName ?? null };
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
