import type { ServerResponse } from 'node:http';
import type { AuthorizationCodes } from './authorize';
import type { FakeApp } from './fake-app';
import type { TokenRecord, TokenStore } from './token-store';
import { clientCredentialsSeconds, expiringTokenSeconds, refreshTokenSeconds } from './token-store';

/** `POST /admin/oauth/access_token`, with the grants that Shopify has for a server. */
export function serveToken(
  fields: Record<string, string>,
  response: ServerResponse,
  app: FakeApp,
  tokens: TokenStore,
  codes: AuthorizationCodes,
) {
  const refuse = (error: string, description: string) =>
    send(response, 400, { error, error_description: description });
  if (fields.client_id !== app.clientId) {
    return refuse('application_cannot_be_found', 'The application cannot be found.');
  }
  if (fields.client_secret !== app.clientSecret)
    return refuse('invalid_client', 'Client authentication failed.');
  switch (fields.grant_type) {
    case undefined:
    case 'authorization_code': {
      const scopes = codes.get(fields.code ?? '');
      if (!scopes)
        return refuse('invalid_request', 'The authorization code was not found or was already used');
      codes.delete(fields.code ?? '');
      return fields.expiring === '1'
        ? send(response, 200, toExpiring(tokens.issueExpiring(scopes)))
        : send(response, 200, toAnswer(tokens.issue(scopes, 'offline', null)));
    }
    case 'refresh_token': {
      const renewed = app.installed ? tokens.refresh(fields.refresh_token ?? '') : null;
      if (!renewed) return refuse('invalid_grant', 'The refresh token is invalid, expired or revoked.');
      return send(response, 200, toExpiring(renewed));
    }
    case 'client_credentials': {
      if (!app.allowsClientCredentials || !app.installed) {
        return refuse('shop_not_permitted', 'Client credentials cannot be performed on this shop.');
      }
      const token = tokens.issue(app.scopes, 'client_credentials', clientCredentialsSeconds);
      return send(response, 200, { ...toAnswer(token), expires_in: clientCredentialsSeconds });
    }
    default:
      return refuse('unsupported_grant_type', 'The grant type is not supported.');
  }
}

function toAnswer(token: TokenRecord) {
  return { access_token: token.accessToken, scope: [...token.scopes].join(',') };
}

function toExpiring(token: TokenRecord) {
  return {
    ...toAnswer(token),
    expires_in: expiringTokenSeconds,
    refresh_token: token.refreshToken,
    refresh_token_expires_in: refreshTokenSeconds,
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
