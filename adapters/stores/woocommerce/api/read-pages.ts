import { z } from 'zod';
import { isAppError } from '@/core/shared/app-error';
import { readTitle, readUrl } from '@/core/stores/catalog/reading/read-fields';
import type { PlatformPage } from '@/core/stores/platform/store-platform';
import { readSystemStatus } from '../connect/system-status';
import { readGmtTime } from '../shop/shop-time';
import { PAGE_SIZE, readRows } from './list-items';
import { text } from './loose-fields';
import type { ShopClient } from './shop-client';

const MAX_PAGES = 20;
const FIELDS = 'id,slug,status,link,title,content,modified_gmt';

const pageSchema = z.object({
  id: z.number().int(),
  slug: text,
  link: text,
  modified_gmt: text,
  title: z.object({ rendered: text }),
  content: z.object({ rendered: text, protected: z.boolean().catch(false) }),
});

/**
 * Words of policies in slugs and titles, in the languages that shops are most often in. WooCommerce names its own page
 * "refund_returns"; WordPress' is "privacy-policy".
 */
const POLICY =
  /privacy|terms|condition|refund|return|shipping|delivery|imprint|legal|withdrawal|cancellation|warranty|datenschutz|\bagb\b|geschaeftsbedingungen|geschäftsbedingungen|widerruf|versand|lieferung|impressum|rückgabe|rueckgabe|garantie|livraison|retour|remboursement|confidentialit|conditions|envio|envío|devolucion|privacidad|terminos|términos|spedizion|resi\b|rimbors|verzend|retourneren|voorwaarden/i;
/** Essays have the words too, policies have short names. */
const MAX_POLICY_TITLE = 70;

/**
 * Published pages. WordPress takes no WooCommerce keys for them and hands out to anybody what anybody may read. The
 * shop's own tools (cart, checkout, account) hold no text to answer from and are left out.
 */
export async function readPages(client: ShopClient, signal?: AbortSignal): Promise<PlatformPage[]> {
  const special = await readSpecialPages(client, signal);
  const pages: PlatformPage[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const params = { per_page: PAGE_SIZE, page, orderby: 'id', order: 'asc', _fields: FIELDS };
    const { data, total } = await client.getPublic('wp/v2/pages', params, { signal });
    const rows = readRows(data);
    for (const row of rows) {
      const raw = pageSchema.safeParse(row).data;
      if (!raw || raw.content.protected || special.tools.has(raw.id)) continue;
      pages.push({
        externalId: String(raw.id),
        kind: special.terms === raw.id || isPolicy(raw) ? 'policy' : 'page',
        title: readTitle(raw.title.rendered) || raw.slug,
        url: readUrl(raw.link, client.shopUrl),
        html: raw.content.rendered,
        updatedAt: readGmtTime(raw.modified_gmt),
      });
    }
    if (rows.length < PAGE_SIZE || page * PAGE_SIZE >= (total ?? Infinity)) break;
  }
  return pages;
}

function isPolicy({ slug, title }: z.infer<typeof pageSchema>): boolean {
  const name = readTitle(title.rendered);
  return name.length <= MAX_POLICY_TITLE && (POLICY.test(name) || POLICY.test(slug.replaceAll('-', ' ')));
}

interface SpecialPages {
  terms: number | null;
  tools: ReadonlySet<number>;
}

/** Which pages WooCommerce uses for what. Keys that may not ask for it lose nothing but this. */
async function readSpecialPages(client: ShopClient, signal: AbortSignal | undefined): Promise<SpecialPages> {
  try {
    const { pages } = await readSystemStatus(client, signal);
    const idOf = (name: RegExp) =>
      pages.filter((page) => name.test(page.page_name)).map((page) => Number(page.page_id));
    return {
      terms: idOf(/^terms/i)[0] || null,
      tools: new Set(idOf(/^(shop base|cart|checkout|my account)$/i).filter((id) => id > 0)),
    };
  } catch (error) {
    if (isAppError(error) && ['forbidden', 'not_found'].includes(error.code)) {
      return { terms: null, tools: new Set() };
    }
    throw error;
  }
}
