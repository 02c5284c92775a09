import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { escapeHtml, redirect, sendPage } from '../http/html-page';
import type { FakeShop } from '../shop/fake-shop';
import type { FakeApp } from './fake-app';
import { signQuery } from './sign-query';

/** Codes that wait to be exchanged, with the scopes they stand for. Each is good once. */
export type AuthorizationCodes = Map<string, string[]>;

/** `GET /admin/oauth/authorize`: asks the owner whether to install the app, and sends them back with a code. */
export function serveAuthorize(
  query: URLSearchParams,
  response: ServerResponse,
  app: FakeApp,
  shop: FakeShop,
  codes: AuthorizationCodes,
) {
  const refuse = (message: string) => sendPage(response, 400, `Oauth error invalid_request: ${message}`, '');
  if (query.get('client_id') !== app.clientId) {
    return refuse(`Could not find Shopify API application with api_key ${query.get('client_id')}`);
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!URL.canParse(redirectUri) || (app.redirectUris && !app.redirectUris.includes(redirectUri))) {
    return refuse('The redirect_uri is not whitelisted');
  }
  const asked = splitScopes(query.get('scope') ?? '');
  const goBack = (answer: Record<string, string>) => {
    const { myshopifyDomain } = shop.settings;
    const fields: Record<string, string> = {
      ...answer,
      host: Buffer.from(`admin.shopify.com/store/${myshopifyDomain.split('.')[0]}`)
        .toString('base64')
        .replace(/=+$/, ''),
      shop: myshopifyDomain,
      state: query.get('state') ?? '',
      timestamp: String(Math.floor(shop.now().getTime() / 1000)),
    };
    const back = new URL(redirectUri);
    const signed = { ...fields, hmac: signQuery(fields, app.clientSecret) };
    for (const [name, value] of Object.entries(signed)) back.searchParams.set(name, value);
    return back.href;
  };
  if (query.get('decision') === 'install' || app.autoApprove) {
    const code = randomBytes(16).toString('hex');
    codes.set(code, app.grantScopes ?? asked);
    app.installed = true;
    return redirect(response, goBack({ code }));
  }
  sendPage(response, 200, 'Install app', decisionForm(query, asked, goBack({ error: 'access_denied' })));
}

export function splitScopes(scopes: string): string[] {
  return scopes.split(',').flatMap((scope) => scope.trim() || []);
}

function decisionForm(query: URLSearchParams, scopes: string[], cancelUrl: string): string {
  const fields = [...query]
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  const wishes = scopes.map((scope) => `<li>${escapeHtml(scope)}</li>`).join('');
  return `<p>Storefolk would like to:</p><ul>${wishes}</ul>
<form method="get" action="/admin/oauth/authorize">${fields}<input type="hidden" name="decision" value="install">
<button>Install app</button> <a href="${escapeHtml(cancelUrl)}">Cancel</a></form>`;
}
