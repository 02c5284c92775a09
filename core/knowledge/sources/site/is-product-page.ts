import type { FetchedPage } from '@/core/shared/page-fetcher';

/** Describe one product: schema.org/Product, and ProductGroup for one with variants. */
const PRODUCT = /^(?:https?:\/\/schema\.org\/)?Product(?:Group)?$/;
/** Pages to read that name products beside their text. */
const READING = /^(?:https?:\/\/schema\.org\/)?(?:CollectionPage|Article|BlogPosting|NewsArticle)$/;
/** Facebook's and Pinterest's words for one product; "product.group" is a list. */
const PRODUCT_OG_TYPE = /^(?:og:)?product(?:\.item)?$/i;

/**
 * Whether a page says in its head data that it presents one product: JSON-LD of type Product, or og:type product. A
 * site's start page never does, whatever it says, nor a list of products or an article about one.
 */
export function isProductPage(page: Pick<FetchedPage, 'url' | 'body'>): boolean {
  if (new URL(page.url).pathname === '/') return false;
  const html = Buffer.from(page.body.buffer, page.body.byteOffset, page.body.byteLength).toString('utf8');
  const types = readJsonLdTypes(html);
  if (types.some((type) => READING.test(type))) return false;
  return types.some((type) => PRODUCT.test(type)) || PRODUCT_OG_TYPE.test(readOgType(html));
}

/** What the page is about: types of the outermost things, not of what they hold. */
function readJsonLdTypes(html: string): string[] {
  const types: string[] = [];
  // Split rather than matched: the time stays linear for a page full of scripts that never end.
  for (const script of html.split(/<script\b/i).slice(1)) {
    const open = script.indexOf('>');
    if (open < 0 || !/application\/ld\+json/i.test(script.slice(0, open))) continue;
    const [json = ''] = script.slice(open + 1).split(/<\/script/i, 1);
    types.push(...outermost(parse(json)).flatMap(typesOf));
  }
  return types;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Themes write broken data now and then; such a page is read like any other.
    return undefined;
  }
}

function outermost(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(outermostOf);
  return outermostOf(value);
}

function outermostOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const { '@graph': graph, mainEntity } = value as Record<string, unknown>;
  const inside = [graph, mainEntity].flat().filter((item) => typeof item === 'object' && item !== null);
  return [value, ...(inside as object[])];
}

function typesOf(thing: object): string[] {
  const type = (thing as Record<string, unknown>)['@type'];
  return [type].flat().filter((name) => typeof name === 'string');
}

function readOgType(html: string): string {
  for (const [meta] of html.matchAll(/<meta\b[^<>]{1,500}>/gi)) {
    if (!/\bproperty\s*=\s*["']?og:type\b/i.test(meta)) continue;
    return meta.match(/\bcontent\s*=\s*["']?([\w:.]+)/i)?.[1] ?? '';
  }
  return '';
}
