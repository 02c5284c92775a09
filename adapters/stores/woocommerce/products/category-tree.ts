import { z } from 'zod';
import { readName } from '@/core/stores/catalog/reading/read-fields';
import { id, text } from '../api/loose-fields';
import { readAllPages } from '../api/read-all-pages';
import type { ShopClient } from '../api/shop-client';

const categorySchema = z.object({ id: z.number().int(), name: text, parent: id });
type Category = z.infer<typeof categorySchema>;

/** Where WooCommerce puts what its owner put nowhere. */
const NO_CATEGORY = 'uncategorized';
const MAX_DEPTH = 10;

export interface CategoryTree {
  /** The category that says most about a product, and the way to it: "Clothing > Boots"; null without one. */
  deepest(of: readonly { id: number; name: string; slug: string }[]): {
    category: string | null;
    path: string | null;
  };
}

/** All product categories: a product only names its own, not what they belong to. */
export async function readCategories(client: ShopClient, signal?: AbortSignal): Promise<CategoryTree> {
  const rows = await readAllPages(client, 'products/categories', { _fields: 'id,name,parent' }, signal);
  const known = rows.flatMap((row) => categorySchema.safeParse(row).data ?? []);
  return makeTree(new Map(known.map((category) => [category.id, category])));
}

function makeTree(known: ReadonlyMap<number, Category>): CategoryTree {
  const pathTo = (leaf: { id: number; name: string }): string[] => {
    const path: string[] = [];
    const seen = new Set<number>();
    let at: { id: number; name: string; parent?: number } | undefined = known.get(leaf.id) ?? leaf;
    while (at && !seen.has(at.id) && path.length < MAX_DEPTH) {
      const name = readName(at.name);
      if (name) path.unshift(name);
      seen.add(at.id);
      at = at.parent ? known.get(at.parent) : undefined;
    }
    return path;
  };
  return {
    deepest(of) {
      const paths = of.filter(({ slug }) => slug !== NO_CATEGORY).map(pathTo);
      const best = paths.reduce<string[]>((most, path) => (path.length > most.length ? path : most), []);
      return { category: best.at(-1) ?? null, path: best.length > 1 ? best.join(' > ') : null };
    },
  };
}
