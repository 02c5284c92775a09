/** Shopify's ids on the wire are "gid://shopify/Product/123"; ours are the plain "123". */
export function plainId(gid: string): string {
  return gid.slice(gid.lastIndexOf('/') + 1).split('?')[0] ?? '';
}

/** The type in a gid, e.g. "ProductVariant"; null for a text that is none. */
export function gidType(gid: string): string | null {
  return /^gid:\/\/shopify\/(\w+)\/[^/]+$/.exec(gid)?.[1] ?? null;
}

/** Gids of plain ids. What is no number is no id of Shopify's, and so left out. */
export function toGids(type: string, ids: readonly string[]): string[] {
  return ids.filter((id) => /^\d{1,20}$/.test(id)).map((id) => `gid://shopify/${type}/${id}`);
}
