import type { ImportedVariant } from '@/core/stores/catalog/reading/imported-product';
import type { PlatformProduct } from '@/core/stores/platform/store-platform';

const EVERY_COLOUR = [
  'Chalk',
  'Clay',
  'Fern',
  'Ink',
  'Loam',
  'Moss',
  'Oat',
  'Plum',
  'Rust',
  'Sage',
  'Sky',
  'Tar',
];
const EVERY_SIZE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** A product of one kind, without variants; changed on the 1st to 12th of September 2026, by its id. */
function product(externalId: string, title: string, over: Partial<PlatformProduct> = {}): PlatformProduct {
  const handle = title.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    externalId,
    title,
    currency: 'EUR',
    sku: `FF-${externalId}`,
    brand: 'Fern & Finch',
    category: 'Home',
    description: `${title}, made in small numbers.`,
    url: `https://fern-finch.example/products/${handle}`,
    imageUrl: null,
    attributes: {},
    tags: [],
    status: 'active',
    offer: { priceCents: 1500, compareAtCents: null, stock: 10, available: true },
    updatedAt: new Date(`2026-09-${externalId.slice(2)}T09:00:00Z`),
    ...over,
  };
}

function variant(
  externalId: string,
  options: Record<string, string>,
  over: Partial<ImportedVariant> = {},
): ImportedVariant {
  return {
    externalId,
    sku: `FF-${externalId}`,
    title: Object.values(options).join(' / '),
    options,
    priceCents: 1500,
    compareAtCents: null,
    stock: 10,
    available: true,
    imageUrl: null,
    ...over,
  };
}

/** Among them: sold out, untracked, without a price, with markup in the title, 120 variants, negative stock, a draft. */
export function makeContractProducts(): PlatformProduct[] {
  const tins = EVERY_COLOUR.flatMap((colour, row) =>
    EVERY_SIZE.map((litres, column) =>
      variant(
        `${10_070_000 + row * 10 + column}`,
        { Colour: colour, Size: `${litres} l` },
        { priceCents: 900 + litres * 450, stock: row + column, available: row + column > 0 },
      ),
    ),
  );
  return [
    product('1001', 'Reading Lamp', {
      offer: {},
      variants: [
        variant('10010001', { Finish: 'Brass' }, { priceCents: 4900, stock: 5 }),
        variant('10010002', { Finish: 'Steel' }, { priceCents: 4500, stock: 0, available: false }),
      ],
    }),
    product('1002', 'Linen Throw', {
      offer: { priceCents: 7900, compareAtCents: 9900, stock: 12, available: true },
    }),
    product('1003', 'Walnut Side Table', {
      offer: { priceCents: 18900, compareAtCents: null, stock: 0, available: false },
    }),
    product('1004', 'Wood Care Kit', {
      offer: { priceCents: 1850, compareAtCents: null, stock: null, available: true },
    }),
    product('1005', 'Blind Made to Measure', {
      offer: { priceCents: null, compareAtCents: null, stock: null, available: false },
    }),
    product('1006', 'Moss & Fern “Duo” Planter 🪴', {
      url: 'https://fern-finch.example/products/planter',
      offer: { priceCents: 3250, compareAtCents: null, stock: 7, available: true },
    }),
    product('1007', 'Lime Paint', { offer: {}, variants: tins }),
    product('1008', 'Oak Shelf', {
      offer: { priceCents: 6400, compareAtCents: null, stock: -3, available: false },
    }),
    product('1009', 'Winter Wreath', { status: 'draft' }),
    product('1010', 'Beeswax Candle', {
      sku: null,
      offer: { priceCents: 490, compareAtCents: null, stock: 40, available: true },
    }),
    product('1011', 'Cushion Cover', {
      offer: {},
      variants: ['40 cm', '50 cm', '60 cm'].map((size, index) =>
        variant(
          `1011000${index + 1}`,
          { Size: size },
          { priceCents: 2400 + index * 400, compareAtCents: 3900 },
        ),
      ),
    }),
    product('1012', 'Tea Towel Set', {
      offer: { priceCents: 1990, compareAtCents: null, stock: 3, available: true },
    }),
  ];
}
