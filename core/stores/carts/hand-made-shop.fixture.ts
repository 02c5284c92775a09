import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import type { CheckoutRequest, DiscountCheck, LiveOffer, OfferKey } from '../platform/checkout';
import type { StorePlatforms } from '../platform/platform-connector';
import type { PlatformAbilities, StorePlatform } from '../platform/store-platform';
import { notAskedPlatform } from '../testing/not-asked-platform';
import { NO_VARIANT } from './cart-piece';

/** A shop whose answers a test sets by hand. */
export interface HandMadeShop {
  platforms: StorePlatforms;
  /** By product and variant id at the shop, joined with "/". What is missing here is gone at the shop. */
  offers: Map<string, Partial<LiveOffer>>;
  codes: Map<string, DiscountCheck>;
  abilities: PlatformAbilities;
  /** How it fails; null: it answers. "silent": it never answers. */
  fault: AppError | 'silent' | null;
  checkoutFault: AppError | null;
  /** Runs before an answer, as something that happens at the same time. */
  meanwhile: (() => Promise<void>) | null;
  /** What it was asked. */
  asked: OfferKey[][];
  checkouts: CheckoutRequest[];
}

const NOT_ASKED = new AppError('unsupported', 'This shop is only for carts.');

/** The store's shop in a test: the store that lives from files, with answers made by hand. */
export function makeShop(): HandMadeShop {
  const shop: HandMadeShop = {
    platforms: {
      connector: () => {
        throw NOT_ASKED;
      },
      openFileStore: () => platform,
      name: () => 'Files',
    },
    offers: new Map(),
    codes: new Map(),
    abilities: { webhooks: false, liveOrders: false, checkout: true, discountCodes: true },
    fault: null,
    checkoutFault: null,
    meanwhile: null,
    asked: [],
    checkouts: [],
  };
  const answer = async (): Promise<void> => {
    await shop.meanwhile?.();
    if (shop.fault === 'silent') await new Promise(() => undefined);
    if (shop.fault) throw shop.fault;
  };
  const platform: StorePlatform = {
    ...notAskedPlatform,
    id: 'file',
    abilities: shop.abilities,
    async offers(keys) {
      shop.asked.push([...keys]);
      await answer();
      return keys.flatMap((key) => {
        const offer = shop.offers.get(`${key.productExternalId}/${key.variantExternalId}`);
        return offer ? [toLiveOffer(key, offer)] : [];
      });
    },
    async checkDiscount(code) {
      await answer();
      return shop.codes.get(code.toUpperCase()) ?? { valid: false, reason: 'unknown' };
    },
    async checkoutUrl(request) {
      if (shop.checkoutFault) throw shop.checkoutFault;
      await shop.meanwhile?.();
      shop.checkouts.push(request);
      return `https://shop.example/checkout?token=${request.cartToken}`;
    },
  };
  return shop;
}

function toLiveOffer(key: OfferKey, offer: Partial<LiveOffer>): LiveOffer {
  return {
    ...key,
    title: key.productExternalId,
    variantTitle: null,
    priceCents: 1000,
    compareAtCents: null,
    currency: 'EUR',
    available: true,
    stock: null,
    minQuantity: null,
    maxQuantity: null,
    quantityStep: 1,
    ...offer,
  };
}

export interface ProductInput {
  title: string;
  priceCents?: number | null;
  inStock?: boolean;
  stock?: number | null;
  status?: 'active' | 'draft' | 'archived';
  origin?: string;
  /** Title of a variant → its options; the variant's own offer in `sold`. */
  variants?: { title: string; options: Record<string, string>; available?: boolean; priceCents?: number }[];
}

export interface SoldProduct {
  productId: string;
  externalId: string;
  /** Variant ids by title; NO_VARIANT under '' for a product without. */
  variantIds: Map<string, string>;
}

/**
 * Stores a product as a sync would, and has the shop sell it.
 * @param offer what the shop says about each of its variants
 */
export async function sell(
  ctx: AppContext,
  shop: HandMadeShop,
  storeId: string,
  { variants = [], ...product }: ProductInput,
  offer: Partial<LiveOffer> | null = {},
): Promise<SoldProduct> {
  const externalId = `${product.title.toLowerCase().replaceAll(' ', '-')}-${newId().slice(-6)}`;
  const rows = variants.map((variant, position) => ({
    id: newId(),
    externalId: `${externalId}-${position}`,
    title: variant.title,
    options: variant.options,
    available: variant.available ?? true,
    priceCents: variant.priceCents ?? product.priceCents ?? 1000,
    position,
  }));
  const { id } = await ctx.db.product.create({
    data: {
      priceCents: 1000,
      ...product,
      storeId,
      externalId,
      currency: 'EUR',
      url: `https://shop.example/${externalId}`,
      imageUrl: `https://shop.example/${externalId}.jpg`,
      contentHash: externalId,
      variants: { create: rows },
    },
  });
  const keys = rows.length > 0 ? rows.map((row) => row.externalId) : [externalId];
  for (const key of keys) if (offer) shop.offers.set(`${externalId}/${key}`, offer);
  const variantIds = new Map(rows.map((row) => [row.title, row.id]));
  if (rows.length === 0) variantIds.set('', NO_VARIANT);
  return { productId: id, externalId, variantIds };
}

/** A shopper of the store, in a conversation. */
export async function makeShopper(ctx: AppContext, storeId: string) {
  const assistant =
    (await ctx.db.assistant.findFirst({ where: { storeId } })) ??
    (await ctx.db.assistant.create({
      data: { storeId, name: 'Fern', widgetKey: `wk_${newId()}`, welcomeMessage: 'Hello' },
    }));
  const contact = await ctx.db.contact.create({ data: { storeId } });
  const conversation = await ctx.db.conversation.create({
    data: { storeId, contactId: contact.id, assistantId: assistant.id },
  });
  return { storeId, contactId: contact.id, conversationId: conversation.id };
}
