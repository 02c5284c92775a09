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

/** What a reader hands out, in file order. `row`: as a spreadsheet counts, the header included. */
export type CatalogItem =
  | { kind: 'product'; row: number; product: ImportedProduct }
  | { kind: 'error'; row: number; field: string | null; message: string };

/** Told by a reader how far it is; may throw to stop it. */
export interface ReadMeter {
  /** Bytes of the file that are worked off, up to its size. */
  bytes(worked: number): void;
  /** Row that is read now, as a spreadsheet counts. */
  row(row: number): void;
}

export interface CatalogSettings {
  /** ISO 4217, for files that name none. */
  currency: string;
  /** The shop's own address; relative links are resolved against it. */
  websiteUrl: string | null;
  now: Date;
}
