import type { FileSettings } from '../../importing/file-import';
import type { ImportItem } from '../../importing/reading/import-item';

export type AttributeValue = string | number | boolean;

/** Prices: integer, minor units of the product's currency. Stock: pieces, null when not tracked. */
export interface ImportedOffer {
  priceCents: number | null;
  compareAtCents: number | null;
  stock: number | null;
  /** Can be bought now: in stock, or sold without counting. */
  available: boolean;
}

export interface ImportedVariant extends ImportedOffer {
  /** Unique within the product and stable over exports. */
  externalId: string;
  sku: string | null;
  title: string;
  options: Record<string, string>;
  imageUrl: string | null;
}

/**
 * A product as a file gives it. A field that is `undefined` is not in the file at all: what is stored stays.
 * `null` and empty values are in the file, and empty there.
 */
export interface ImportedProduct {
  externalId: string;
  title: string;
  currency: string;
  sku?: string | null;
  brand?: string | null;
  category?: string | null;
  description?: string;
  url?: string | null;
  imageUrl?: string | null;
  attributes?: Record<string, AttributeValue>;
  tags?: string[];
  status?: 'active' | 'draft' | 'archived';
  /** Of a product without variants; one with variants is priced by them. */
  offer?: Partial<ImportedOffer>;
  /** All variants of the product: ones that are stored but not among these are gone. */
  variants?: ImportedVariant[];
}

/** What a reader of a catalog hands out. */
export type CatalogItem = ImportItem<ImportedProduct>;

export interface CatalogSettings extends FileSettings {
  now: Date;
}
