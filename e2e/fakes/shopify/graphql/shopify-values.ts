/** "gid://shopify/Product/1" */
export function toGid(type: string, id: number): string {
  return `gid://shopify/${type}/${id}`;
}

/** @returns null for what is no gid */
export function parseGid(gid: string): { type: string; id: number } | null {
  const match = /^gid:\/\/shopify\/(\w+)\/(\d+)(?:\?[\w=&]+)?$/.exec(gid);
  return match?.[1] ? { type: match[1], id: Number(match[2]) } : null;
}

/** Shopify's times have seconds, no fractions. */
export function toIso(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
