import type { DemoProduct } from '@/demo/read-store';

/** A row of the orders file (docs/importing-orders.md). */
export type OrderRow = Record<string, unknown>;

const ORDERS = 240;
const FIRST_NUMBER = 1001;
/** Everything that is older was delivered long ago. */
const DAYS = 180;
const DAY_MS = 24 * 3600 * 1000;

const FIRST_NAMES = ['Ada', 'Jonas', 'Mira', 'Theo', 'Lena', 'Emil', 'Nora', 'Finn', 'Ida', 'Oskar'];
const LAST_NAMES = ['Brandt', 'Keller', 'Moreau', 'Visser', 'Rossi', 'Lindqvist', 'Costa', 'Novak'];
const CITIES = [
  { city: 'Hamburg', postal_code: '20095', country: 'DE' },
  { city: 'Leipzig', postal_code: '04109', country: 'DE' },
  { city: 'Utrecht', postal_code: '3511', country: 'NL' },
  { city: 'Lyon', postal_code: '69002', country: 'FR' },
  { city: 'Graz', postal_code: '8010', country: 'AT' },
];
/** What people take along with a thing of another kind. */
const GOES_WITH: Record<string, string> = {
  'Tents & Shelters': 'Sleeping Bags & Mats',
  'Sleeping Bags & Mats': 'Lighting',
  'Coffee Gear': 'Coffee & Tea',
  'Camp Kitchen': 'Bottles & Tools',
  Footwear: 'Wool & Base Layers',
  'Jackets & Trousers': 'Wool & Base Layers',
  'Backpacks & Bags': 'Bottles & Tools',
};

/**
 * Half a year of believable orders, the same for the same `now`. Two stand for themselves, so that they can be asked
 * for: #1240 of ada.brandt@example.com is on its way in two parcels, #1239 of jonas.keller@example.com is refunded in part.
 */
export function makeDemoOrders(products: readonly DemoProduct[], now: Date): OrderRow[] {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const byCategory = Map.groupBy(products, (product) => product.attributes.category);
  return Array.from({ length: ORDERS }, (_, i) => {
    const age = DAYS * (1 - i / ORDERS) ** 1.2;
    const person = i * 7 + Math.floor(random() * 3);
    const first = pick(products);
    const partner = byCategory.get(GOES_WITH[first.attributes.category] ?? '');
    const bought = [first, ...(partner && random() < 0.55 ? [pick(partner.slice(0, 4))] : [])];
    if (random() < 0.2) bought.push(pick(products));
    const goods = [...new Set(bought)];
    return finish({ number: FIRST_NUMBER + i, person, age, goods, now, random });
  });
}

interface Draft {
  number: number;
  person: number;
  /** Days since it was placed. */
  age: number;
  goods: DemoProduct[];
  now: Date;
  random: () => number;
}

function finish({ number, person, age, goods, now, random }: Draft): OrderRow {
  const placedAt = new Date(now.getTime() - age * DAY_MS);
  const example = EXAMPLES[number];
  const name = example?.name ?? nameOf(person);
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const lines = goods.map((product) => {
    const variant = product.variants[Math.floor(random() * product.variants.length)] ?? product.variants[0];
    const quantity = product.price_cents < 2500 && random() < 0.4 ? 2 : 1;
    return { sku: variant?.sku, title: product.title, quantity, price_cents: variant?.price_cents };
  });
  const total = lines.reduce((sum, line) => sum + line.quantity * (line.price_cents ?? 0), 0);
  return {
    number: `#${number}`,
    email,
    placed_at: placedAt.toISOString(),
    currency: 'EUR',
    lines,
    shipping_address: { name, line1: `Lindenweg ${1 + (person % 90)}`, ...CITIES[person % CITIES.length] },
    payments: [{ method: person % 3 === 0 ? 'PayPal' : 'Credit card', amount_cents: total }],
    ...(example ?? stateOf(age, random)).state(placedAt, total, number),
  };
}

type State = (placedAt: Date, totalCents: number, number: number) => OrderRow;

const later = (at: Date, days: number) => new Date(at.getTime() + days * DAY_MS).toISOString();
const parcel = (number: number, part: number, status: string, shippedAt: string, more: OrderRow = {}) => ({
  tracking_number: `00340434${number}${part}`,
  tracking_url: `https://tracking.example/parcels/00340434${number}${part}`,
  carrier: 'DHL',
  status,
  shipped_at: shippedAt,
  ...more,
});

/** Orders that a reader of the documentation can ask for. */
const EXAMPLES: Record<number, { name: string; state: State }> = {
  1240: {
    name: 'Ada Brandt',
    state: (at, _, number) => ({
      status: 'shipped',
      fulfillments: [
        parcel(number, 1, 'delivered', later(at, 0.2), { delivered_at: later(at, 0.5) }),
        parcel(number, 2, 'in_transit', later(at, 0.4), { estimated_delivery_at: later(at, 2) }),
      ],
    }),
  },
  1239: {
    name: 'Jonas Keller',
    state: (at, total, number) => ({
      status: 'delivered',
      fulfillments: [parcel(number, 1, 'delivered', later(at, 0.1), { delivered_at: later(at, 0.4) })],
      refunds: [
        { amount_cents: Math.round(total / 4), created_at: later(at, 0.6), reason: 'Arrived scratched' },
      ],
    }),
  },
};

function stateOf(age: number, random: () => number): { state: State } {
  if (random() < 0.04) return { state: (at) => ({ status: 'cancelled', cancelled_at: later(at, 0.1) }) };
  if (age < 1.5) return { state: () => ({ status: 'processing' }) };
  if (age < 4) {
    return {
      state: (at, _, number) => ({
        status: 'shipped',
        fulfillments: [
          parcel(number, 1, 'in_transit', later(at, 1), { estimated_delivery_at: later(at, 4) }),
        ],
      }),
    };
  }
  return {
    state: (at, _, number) => ({
      status: 'delivered',
      fulfillments: [parcel(number, 1, 'delivered', later(at, 1), { delivered_at: later(at, 3) })],
    }),
  };
}

function nameOf(person: number): string {
  return `${FIRST_NAMES[person % FIRST_NAMES.length]} ${LAST_NAMES[person % LAST_NAMES.length]}`;
}

/** Mulberry32: the same numbers on every machine, so that the demo does not change by itself. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
