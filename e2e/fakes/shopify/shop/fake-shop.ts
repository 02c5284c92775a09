import type {
  CollectionRecord,
  CustomerRecord,
  DiscountRecord,
  OrderRecord,
  PageRecord,
  PolicyRecord,
  ProductRecord,
  VariantRecord,
  WebhookRecord,
} from './records';
import { ShopClock } from './shop-clock';
import { Table } from './table';

export interface ShopSettings {
  id: number;
  name: string;
  myshopifyDomain: string;
  email: string;
  currencyCode: string;
  ianaTimezone: string;
  /** BCP 47. */
  primaryLocale: string;
  /** As Shopify names it to merchants, e.g. "Basic", "Grow", "Advanced", "Plus". */
  planName: string;
  taxesIncluded: boolean;
  /** How much of the shop's currency one unit of a buyer's currency is worth; 1 where none is given. */
  exchangeRates: Record<string, number>;
  /** Where shoppers reach the shop, without a trailing slash. Set when the server listens. */
  origin: string;
}

/** All that the shop knows. Tests read it, and change it by the functions beside it or in place (then `touch()`). */
export class FakeShop {
  readonly clock = new ShopClock();
  readonly products = new Table<ProductRecord>();
  readonly collections = new Table<CollectionRecord>();
  readonly customers = new Table<CustomerRecord>();
  readonly orders = new Table<OrderRecord>();
  readonly pages = new Table<PageRecord>();
  readonly policies = new Table<PolicyRecord>();
  readonly discounts = new Table<DiscountRecord>();
  readonly webhooks = new Table<WebhookRecord>();
  private lastId = 1_000_000;
  private variantIndex: { version: number; owners: Map<number, ProductRecord> } | null = null;

  constructor(readonly settings: ShopSettings) {}

  now(): Date {
    return this.clock.now();
  }

  /** An id that nothing else in the shop has. */
  newId(): number {
    return ++this.lastId;
  }

  /** Ids from outside (a seeded world) are not given out again. */
  reserveId(id: number): number {
    this.lastId = Math.max(this.lastId, id);
    return id;
  }

  findVariant(id: number): { product: ProductRecord; variant: VariantRecord } | undefined {
    const product = this.owners().get(id);
    const variant = product?.variants.find((one) => one.id === id);
    return product && variant ? { product, variant } : undefined;
  }

  private owners(): Map<number, ProductRecord> {
    if (this.variantIndex?.version !== this.products.version) {
      const owners = new Map<number, ProductRecord>();
      for (const product of this.products.all()) {
        for (const variant of product.variants) owners.set(variant.id, product);
      }
      this.variantIndex = { version: this.products.version, owners };
    }
    return this.variantIndex.owners;
  }
}

/** As Shopify counts: untracked and "continue selling" variants can always be bought. */
export function isForSale(variant: VariantRecord): boolean {
  return !variant.tracked || variant.inventoryPolicy === 'CONTINUE' || variant.inventoryQuantity > 0;
}
