import type { FakeShopify } from './fake-shopify';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the tests, as deep as they need
type Answer = any;

/** Asks the fake's Admin API as a client over HTTP would. */
export async function askAdmin(
  fake: FakeShopify,
  query: string,
  options: { token?: string; variables?: Record<string, unknown>; version?: string } = {},
): Promise<{ status: number; body: Answer }> {
  const { token = fake.issueToken(), variables = {}, version = '2026-07' } = options;
  const response = await fetch(`${fake.origin}/admin/api/${version}/graphql.json`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}
