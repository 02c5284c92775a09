import { z } from 'zod';
import { decodeTitle } from '@/core/shared/text-files/html-to-plain-text';
import { readUrl } from '@/core/stores/catalog/reading/read-fields';
import type { PlatformPage } from '@/core/stores/platform/store-platform';
import type { AskOptions } from '../api/admin-client';
import { plainId } from '../api/gid';
import { listPages } from '../api/list-pages';
import { listPages as pagesDocument } from '../documents/list-pages';
import { shopPolicies } from '../documents/shop-policies';
import type { OpenShop } from './open-shop';

const PAGES_AT_ONCE = 50;

const common = {
  id: z.string(),
  title: z.string(),
  body: z.string(),
  updatedAt: z.coerce.date().nullable().catch(null),
};
const policySchema = z.object({ ...common, url: z.string().nullish() });
const pageSchema = z.object({ ...common, handle: z.string(), isPublished: z.boolean() });

/** Policies and published pages that have a text; those that the app may not read are left out. */
export async function readPages(shop: OpenShop, options: AskOptions): Promise<PlatformPage[]> {
  const { scopes, url } = await shop.basics(options);
  const pages: PlatformPage[] = [];
  if (scopes.has('read_legal_policies')) {
    const answer = await shop.admin.ask(shopPolicies, {}, options);
    for (const raw of answer.shop.shopPolicies) {
      const policy = policySchema.safeParse(raw).data;
      if (policy) pages.push(toPage('policy', policy, policy.url ?? null));
    }
  }
  if (scopes.has('read_online_store_pages')) {
    const listing = listPages(
      async (first, after) => (await shop.admin.ask(pagesDocument, { first, after }, options)).pages,
      { first: PAGES_AT_ONCE },
    );
    for await (const { nodes } of listing) {
      for (const raw of nodes) {
        const page = pageSchema.safeParse(raw).data;
        if (page?.isPublished)
          pages.push(toPage('page', page, `${url}/pages/${encodeURIComponent(page.handle)}`));
      }
    }
  }
  return pages.filter(({ html }) => html.trim() !== '');
}

function toPage(
  kind: PlatformPage['kind'],
  { id, title, body, updatedAt }: Pick<z.infer<typeof pageSchema>, 'id' | 'title' | 'body' | 'updatedAt'>,
  url: string | null,
): PlatformPage {
  // Policies and pages are numbered apart.
  const externalId = `${kind}-${plainId(id)}`;
  return {
    externalId,
    kind,
    title: decodeTitle(title),
    url: readUrl(url ?? '', null),
    html: body,
    updatedAt,
  };
}
