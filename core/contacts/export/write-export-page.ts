import type { ExportData } from './export-data';

const TITLES: Record<keyof ExportData, string> = {
  contacts: 'How you are known here',
  team: 'What the team has noted',
  conversations: 'Conversations',
  orders: 'Orders',
  customers: 'Your record at the shop',
  carts: 'Carts',
  backInStockRequests: 'Products you wanted to hear of',
  actions: 'What the assistant was asked to do',
  handling: 'What was done with your data',
};

/** Fields that say how something is stored and not what; they are in data.json all the same. */
const LEFT_OUT = new Set(['origin', 'id']);

/**
 * An export as a page that anybody can read, without scripts and without anything from elsewhere. All of it is text of
 * shoppers and shops, and is escaped.
 * @param exportedAt ISO 8601
 */
export function writeExportPage(storeName: string, exportedAt: string, data: ExportData): string {
  const parts = (Object.keys(TITLES) as (keyof ExportData)[])
    .filter((name) => data[name].length > 0)
    .map((name) => `<h2>${TITLES[name]}</h2>\n${data[name].map(writeBlock).join('\n')}`);
  const title = escapeHtml(`Your data at ${storeName}`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${STYLE}</style></head>
<body><h1>${title}</h1><p>As stored on ${escapeHtml(exportedAt)}. Times are in UTC.</p>
${parts.join('\n') || '<p>Nothing is stored.</p>'}
</body></html>
`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1e1b2e}
h2{margin-top:2.5rem}section{border:1px solid #ddd;border-radius:8px;padding:.75rem 1rem;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}dt{color:#666}
dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}section section{margin:.5rem 0}`;

function writeBlock(record: Record<string, unknown>): string {
  return `<section>${writeFields(record)}</section>`;
}

function writeFields(record: Record<string, unknown>): string {
  const rows = Object.entries(record)
    .filter(([name, value]) => !LEFT_OUT.has(name) && !isEmpty(value))
    .map(([name, value]) => `<dt>${escapeHtml(wordsOf(name))}</dt><dd>${writeValue(value)}</dd>`);
  return `<dl>${rows.join('')}</dl>`;
}

function writeValue(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((item) => (isRecord(item) ? writeBlock(item) : `<div>${writeValue(item)}</div>`))
      .join('');
  }
  if (isRecord(value)) return writeFields(value);
  return escapeHtml(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "customerName" as "Customer name". */
function wordsOf(name: string): string {
  const words = name
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
