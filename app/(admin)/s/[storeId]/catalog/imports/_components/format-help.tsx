/** Where each shop system hides its export; folded away for those who know. */
export function FormatHelp() {
  return (
    <details className="rounded-lg border bg-surface">
      <summary className="rounded-lg px-5 py-3 font-medium">How do I get such a file?</summary>
      <dl className="grid gap-4 border-t px-5 py-4 text-muted [&_dt]:font-medium [&_dt]:text-ink">
        <div>
          <dt>Shopify</dt>
          <dd>Products → Export → All products → CSV for Excel, Numbers or other spreadsheet programs.</dd>
        </div>
        <div>
          <dt>WooCommerce</dt>
          <dd>Products → All products → Export → Generate CSV, with all columns and all types.</dd>
        </div>
        <div>
          <dt>Anything else</dt>
          <dd>
            JSONL, one product a line:
            <code className="mt-1.5 block overflow-x-auto rounded-sm bg-sunken p-2.5 font-mono text-xs text-ink">
              {
                '{"id": "42", "title": "Mug", "price_cents": 1900, "currency": "EUR", "url": "https://…", "image": "https://…"}'
              }
            </code>
          </dd>
        </div>
      </dl>
    </details>
  );
}
