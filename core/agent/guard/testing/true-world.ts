import fc from 'fast-check';
import { formatMoney } from '@/core/shared/money';
import type { KnownFacts } from '../evidence/known-facts';

const FIRST = [
  'Alpine',
  'Skimmer',
  'Harbour',
  'Korn',
  'Ridgeline',
  'Cairn',
  'Ptarmigan',
  'Brook',
  'Glimt',
  'Puddle',
];
const SECOND = ['Two', 'Mid', 'Light', 'Pro', '38', '2', 'XL', 'Ultralight', 'Wool', 'Mini'];
const THING = [
  'Tent',
  'Boots',
  'Jacket',
  'Grinder',
  'Backpack',
  'Headlamp',
  'Blanket',
  'Kettle',
  'Sandals',
  'Duffel',
];
const SHOPS = [
  ['EUR', 'de'],
  ['EUR', 'en'],
  ['EUR', 'fr'],
  ['EUR', 'es'],
  ['EUR', 'it'],
  ['EUR', 'nl'],
  ['EUR', 'pt'],
  ['USD', 'en'],
  ['GBP', 'en-GB'],
  ['CHF', 'de-CH'],
  ['SEK', 'sv'],
  ['PLN', 'pl'],
] as const;

const title = fc
  .tuple(fc.constantFrom(...FIRST), fc.constantFrom(...SECOND), fc.constantFrom(...THING))
  .map((words) => words.join(' '));
const cents = fc.oneof(
  fc.integer({ min: 99, max: 400_000 }),
  fc.integer({ min: 1, max: 4000 }).map((whole) => whole * 100),
  fc.integer({ min: 1, max: 400 }).map((whole) => whole * 100 - 1),
);
const date = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((day) => new Date(`${day.toISOString().slice(0, 10)}T12:00:00Z`));
const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHKLMNPRSTUVWXYZ'), minLength: 4, maxLength: 8 });
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'123456789'), minLength: length, maxLength: length });

/** What a shop may have said in one turn. */
export const worldArbitrary = fc.record({
  shop: fc.constantFrom(...SHOPS),
  products: fc.uniqueArray(fc.record({ title, cents, stock: fc.integer({ min: 0, max: 400 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: (one) => one.title,
  }),
  order: fc.record({
    number: fc.oneof(
      fc.integer({ min: 1000, max: 99999 }).map(String),
      digits(5).map((id) => `SO-${id}`),
    ),
    total: cents,
    placed: date,
    expected: date,
    tracking: fc.oneof(
      digits(12),
      digits(18).map((id) => `1Z${id}`),
      digits(9).map((id) => `RR${id}DE`),
    ),
  }),
  percent: fc.integer({ min: 1, max: 95 }),
  code: fc.tuple(letters, fc.integer({ min: 5, max: 99 })).map(([word, number]) => `${word}${number}`),
  days: fc.integer({ min: 1, max: 99 }),
  phone: digits(8).map((rest) => `4930${rest}`),
  host: letters.map((word) => `${word.toLowerCase()}-outdoor.example`),
});
export type World = typeof worldArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** The same as results of tools. */
export function toResults(world: World): unknown[] {
  const [currency, locale] = world.shop;
  const money = (value: number) => formatMoney(value, currency, locale);
  const day = (value: Date) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(value);
  const { order } = world;
  return [
    {
      products: world.products.map((product, i) => ({
        ref: `P${i + 1}`,
        id: `0193-${i}`,
        title: product.title,
        brand: 'Norrvik',
        category: 'Outdoor',
        price: money(product.cents),
        price_cents: product.cents,
        was: null,
        in_stock: product.stock > 0,
        stock: product.stock,
        options: { Colour: ['Moss', 'Sand'] },
        summary: 'Keeps two people dry.',
        score: 0.61,
      })),
      filters: [],
      dropped_filters: [],
    },
    {
      status: 'found',
      copy_age: null,
      order: {
        number: order.number,
        placed_on: day(order.placed),
        status: 'shipped',
        status_text: 'shipped, on its way',
        total: money(order.total),
        lines: [],
        parcels: [
          {
            carrier: 'DHL',
            tracking_number: order.tracking,
            tracking_url: `https://${world.host}/track?id=${order.tracking}`,
            expected_on: day(order.expected),
          },
        ],
      },
    },
    {
      passages: [
        {
          ref: 'S1',
          title: 'Returns',
          source_type: 'policy',
          url: `https://${world.host}/returns`,
          score: 0.5,
          text: `You can return things within ${world.days} days. With the code ${world.code} you get ${world.percent}% off. Write to hello@${world.host} or call +${world.phone}.`,
        },
      ],
    },
  ];
}

export function toKnown(world: World): KnownFacts {
  return {
    storeName: 'Fern & Oak',
    assistantName: 'Ada',
    currency: world.shop[0],
    timeZone: 'UTC',
    now: new Date('2026-11-20T09:00:00Z'),
    websiteUrl: `https://${world.host}`,
    supportEmail: `hello@${world.host}`,
    instructions: '',
    shopperTexts: ['Hello, I have a question about my tent.'],
    earlierAnswers: [],
  };
}
