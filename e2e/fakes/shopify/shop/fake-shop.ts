import type { OrderEditRecord, OrderRecord } from './order-records';
import type {
  CollectionRecord,
  CustomerRecord,
  DiscountRecord,
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
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
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
  /** What runs in the background, by its number; true: it has ended. */
  readonly jobs = new Map<number, boolean>();
  /** How long such a job takes. */
  jobMilliseconds = 100;
  readonly orderEdits = new Map<number, OrderEditRecord>();
  /** What was answered to a key before, with what it was sent for. */
  readonly idempotencyKeys = new Map<string, { input: string; answer: unknown }>();
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
    const found = this.lookUp(id);
    if (found || this.variantIndex?.version === this.products.version) return found;
    this.variantIndex = null;
    return this.lookUp(id);
  }

  private lookUp(id: number): { product: ProductRecord; variant: VariantRecord } | undefined {
    const product = this.owners().get(id);
    const variant = product?.variants.find((one) => one.id === id);
    return product && variant && this.products.get(product.id) === product ? { product, variant } : undefined;
  }

  /** Products by their variants' ids. Lasts until a variant is missed: most changes leave it as it is. */
  private owners(): Map<number, ProductRecord> {
    if (!this.variantIndex) {
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
