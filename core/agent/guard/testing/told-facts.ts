import fc from 'fast-check';
import type { World } from './true-world';
import { writeDate, writeMoney, writeOrder, writePercent, writePhone, writeStock } from './written-facts';

/** One statement that holds in a world, and the same with another value. */
export interface Told {
  kind: string;
  right: string;
  wrong: string;
}

const NAMES = [
  'Falcon Peak Tent',
  'Summit Crest Boots',
  'Vortex 900 Jacket',
  'Zephyr Stove',
  'Granite Trail Pack',
];

/** Statements of every kind, in several languages and formats. `off` says how far the wrong value is away. */
export const toldArbitrary = (world: World) =>
  fc
    .record({
      kind: fc.constantFrom(
        'price',
        'swap',
        'total',
        'stock',
        'date',
        'percent',
        'order',
        'tracking',
        'code',
        'url',
        'email',
        'phone',
        'name',
        'days',
      ),
      way: fc.nat({ max: 1000 }),
      off: fc.integer({ min: 1, max: 500 }),
      at: fc.nat({ max: 3 }),
    })
    .map(({ kind, way, off, at }): Told => tell(world, kind, way, off, at));

function tell(world: World, kind: string, way: number, off: number, at: number): Told {
  const [currency, locale] = world.shop;
  const product = world.products[at % world.products.length] ?? world.products[0];
  if (!product) throw new Error('a world without products');
  const ref = `P${world.products.indexOf(product) + 1}`;
  const both = (right: string, wrong: string, write: (value: string) => string): Told => ({
    kind,
    right: write(right),
    wrong: write(wrong),
  });
  const turned = (id: string) =>
    id.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + (off % 8)) % 10));
  switch (kind) {
    case 'price': {
      const used = new Set([...world.products.map((one) => one.cents), world.order.total]);
      const sentences = [
        `The ${product.title} [${ref}] costs #.`,
        `- **${product.title}** – # [${ref}]`,
        `Es kostet #, inklusive Versand.`,
        `Il coûte #.`,
        `It is yours for # today`,
        `Cuesta # en total.`,
        `The price is **#**.`,
      ];
      const write = (value: number) =>
        sentences[off % sentences.length]?.replace('#', writeMoney(value, currency, locale, way)) ?? '';
      return { kind, right: write(product.cents), wrong: write(away(product.cents, off, used)) };
    }
    case 'swap': {
      // Another product's price, where there is one that nothing else costs.
      const other = world.products.find(
        (one) => one !== product && ![product.cents, world.order.total].includes(one.cents),
      );
      const write = (value: number) =>
        `The ${product.title} [${ref}] is ${writeMoney(value, currency, locale, way)} now.`;
      const used = new Set([...world.products.map((one) => one.cents), world.order.total]);
      return {
        kind,
        right: write(product.cents),
        wrong: write(other?.cents ?? away(product.cents, off, used)),
      };
    }
    case 'total': {
      const used = new Set([...world.products.map((one) => one.cents), world.order.total]);
      const write = (value: number) =>
        `Your order came to ${writeMoney(value, currency, locale, way)} and is paid.`;
      return {
        kind,
        right: write(world.order.total),
        wrong: write(away(world.order.total, off * 100, used)),
      };
    }
    case 'stock': {
      const used = new Set(world.products.map((one) => one.stock));
      return {
        kind,
        right: writeStock(product.stock, way),
        wrong: writeStock(away(product.stock, (off % 9) + 1, used), way),
      };
    }
    case 'date': {
      const day = at % 2 ? world.order.placed : world.order.expected;
      const write = (value: Date) => `It was ordered on ${writeDate(value, way)}, as far as I can see.`;
      const taken = new Set(
        [world.order.placed, world.order.expected, new Date('2026-11-20')].map((one) =>
          one.toISOString().slice(5, 10),
        ),
      );
      let other = new Date(day.getTime() + (1 + (off % 300)) * 86_400_000);
      // A numeric day may be read either way round.
      const swapped = (value: Date) =>
        `${value.toISOString().slice(8, 10)}-${value.toISOString().slice(5, 7)}`;
      while (taken.has(other.toISOString().slice(5, 10)) || taken.has(swapped(other)))
        other = new Date(other.getTime() + 86_400_000);
      return { kind, right: write(day), wrong: write(other) };
    }
    case 'percent':
      return {
        kind,
        right: `You save ${writePercent(world.percent, way)} with it.`,
        wrong: `You save ${writePercent(away(world.percent, off % 60, new Set()), way)} with it.`,
      };
    case 'order':
      return {
        kind,
        right: writeOrder(world.order.number, way),
        wrong: writeOrder(turned(world.order.number), way),
      };
    case 'tracking':
      return both(
        world.order.tracking,
        turned(world.order.tracking),
        (id) =>
          ['The tracking number is #.', 'DHL **#** is on its way.', 'Sendungsnummer: #'][way % 3]?.replace(
            '#',
            id,
          ) ?? '',
      );
    case 'code':
      return both(
        world.code,
        off % 2 ? turned(world.code) : `SALE${off + 100}`,
        (code) =>
          ['Use the code # at the checkout.', 'With # it gets cheaper.', 'Ihr Gutscheincode lautet #.'][
            way % 3
          ]?.replace('#', code) ?? '',
      );
    case 'url':
      return both(
        `https://${world.host}/returns`,
        [
          `https://${world.host}/refunds`,
          `https://evil-${world.host}/returns`,
          'www.cheap-tents.com',
          'bit.ly/3xYz',
        ][off % 4] ?? '',
        (url) =>
          ['See # for more.', 'It is [written here](#).', 'Mehr dazu: #.'][way % 3]?.replace('#', url) ?? '',
      );
    case 'email':
      return both(
        `hello@${world.host}`,
        [`refunds@${world.host}`, 'hello@gmail.com'][off % 2] ?? '',
        (email) => `You can write to ${email}, any time.`,
      );
    case 'phone':
      return both(
        world.phone,
        turned(world.phone),
        (phone) => `Call ${writePhone(phone, way)} between nine and five.`,
      );
    case 'name': {
      const name = NAMES[off % NAMES.length] ?? '';
      const short = product.title.split(' ').slice(0, 2).join(' ');
      return both(
        way % 4 === 3 ? short : product.title,
        name,
        (one) =>
          [
            `Take the ${one} [${ref}], it fits.`,
            `- **${one}** [${ref}]`,
            `**${one}** is a good choice.`,
            `I would take the ${one} [${ref}].`,
            `Our ${one} keeps you dry in any weather.`,
          ][way % 5] ?? '',
      );
    }
    default:
      return both(
        String(world.days),
        String(away(world.days, off % 90, new Set())),
        (days) =>
          [
            `You can return it within ${days} days [S1].`,
            `Die Rückgabe ist ${days} Tage lang möglich.`,
            `Vous avez ${days} jours.`,
          ][way % 3] ?? '',
      );
  }
}

/** Another value, that is none of the used ones. */
function away(value: number, off: number, used: ReadonlySet<number>): number {
  let other = value + off + 1;
  while (used.has(other)) other += 1;
  return other;
}
