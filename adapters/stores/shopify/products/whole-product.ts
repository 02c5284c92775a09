import { z } from 'zod';
import type { AskOptions } from '../api/admin-client';
import { readRest } from '../api/list-pages';
import { looseConnectionSchema } from '../documents/page-info';
import { productVariants } from '../documents/product-variants';
import type { OpenShop } from '../shop/open-shop';
import { type ReadProduct, toPlatformProduct } from './to-platform-product';

/** Variants in further pages: most products have few, some have up to 2,048. */
const VARIANTS_AT_ONCE = 100;

const beginningSchema = z.object({ id: z.string(), variants: looseConnectionSchema });

/** A product whose first variants came with it, together with the rest of them. */
export async function readWholeProduct(
  shop: OpenShop,
  raw: unknown,
  currency: string,
  options: AskOptions,
): Promise<ReadProduct> {
  const begun = beginningSchema.safeParse(raw);
  if (!begun.success) return toPlatformProduct(raw, currency);
  const { id, variants } = begun.data;
  const rest = await readRest(
    variants.pageInfo,
    async (first, after) => {
      const { product } = await shop.admin.ask(productVariants, { id, first, after }, options);
      return product?.variants;
    },
    VARIANTS_AT_ONCE,
  );
  const whole = { ...(raw as object), variants: { nodes: [...variants.nodes, ...rest] } };
  return toPlatformProduct(rest.length > 0 ? whole : raw, currency);
}
