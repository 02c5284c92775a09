/** Shopify's search for what changed at or after a time; in quotes, since without them only the day counts. */
export function sinceFilter(since: Date | undefined): string {
  return since ? `updated_at:>='${since.toISOString()}'` : '';
}
