import { addCustomer } from './change-customers';
import { addProduct, type NewProduct } from './change-products';
import type { FakeShop } from './fake-shop';
import { placeOrder } from './place-order';

export interface WorldSize {
  products: number;
  variantsPerProduct?: number;
  orders?: number;
  customers?: number;
}

const kinds = ['Lamp', 'Chair', 'Kettle', 'Rug', 'Mirror', 'Jacket', 'Tent', 'Bottle', 'Clock', 'Desk'];
const makes = ['Oak', 'Steel', 'Linen', 'Walnut', 'Brass', 'Wool', 'Glass', 'Cork', 'Copper', 'Ash'];
const colours = ['Black', 'White', 'Sand', 'Moss', 'Sky', 'Rust', 'Plum', 'Grey', 'Clay', 'Ink'];
const hour = 3_600_000;

/**
 * Fills the shop with as much as is asked for, always the same for the same size, changed over the last 30 days.
 * Made for measuring: 20,000 products with three variants take about a second and some 60 MB.
 */
export function generateWorld(shop: FakeShop, size: WorldSize): void {
  const { variantsPerProduct = 1, orders = 0, customers = Math.ceil(orders / 3) } = size;
  const now = shop.now().getTime();
  const past = (index: number, count: number) =>
    new Date(now - (30 * 24 * hour * (count - index)) / count - hour);
  const variantIds: number[] = [];
  for (let index = 0; index < size.products; index++) {
    const { product } = addProduct(shop, makeProduct(index, variantsPerProduct, past(index, size.products)));
    const [first] = product.variants;
    if (first) variantIds.push(first.id);
  }
  for (let index = 0; index < customers; index++) {
    const { customer } = addCustomer(shop, {
      id: 70_000_001 + index,
      firstName: makes[index % 10] ?? null,
      lastName: `Buyer ${index + 1}`,
      email: `buyer-${index + 1}@shopper.example`,
    });
    customer.updatedAt = past(index, customers);
  }
  for (let index = 0; index < orders; index++) {
    const buyer = (index * 7) % Math.max(1, customers);
    const picks = [0, 1, 2].slice(0, 1 + (index % 3));
    const { order } = placeOrder(shop, {
      lines: picks.map((pick) => ({
        variantId: variantIds[(index * 13 + pick * 101) % variantIds.length] ?? 0,
        quantity: 1 + (pick % 2),
      })),
      email: `buyer-${buyer + 1}@shopper.example`,
      customerId: 70_000_001 + buyer,
      number: 1001 + index,
    });
    order.createdAt = past(index, orders);
    order.processedAt = order.createdAt;
    order.updatedAt = order.createdAt;
  }
  // Selling has changed the products, too.
  for (const product of shop.products.all()) product.updatedAt = product.createdAt;
}

function makeProduct(index: number, variantCount: number, at: Date): NewProduct {
  const kind = kinds[index % 10] ?? '';
  const make = makes[Math.floor(index / 10) % 10] ?? '';
  const title = `${make} ${kind} No. ${index + 1}`;
  const id = 10_000_001 + index;
  const price = 9 + ((index * 37) % 400);
  const times = { createdAt: at, updatedAt: at };
  const variants = Array.from({ length: variantCount }, (_, place) => ({
    id: 100_000_001 + index * variantCount + place,
    price: `${price + place * 5}.90`,
    compareAtPrice: index % 5 === 0 ? `${price + place * 5 + 20}.00` : null,
    sku: `GEN-${index + 1}-${place + 1}`,
    inventoryQuantity: (index * 3 + place * 11) % 60,
    ...times,
    ...(variantCount > 1
      ? {
          title: colours[place % 10] ?? '',
          selectedOptions: [
            { name: 'Colour', value: `${colours[place % 10]}${place < 10 ? '' : ` ${place}`}` },
          ],
        }
      : {}),
  }));
  return {
    id,
    title,
    handle: `generated-${index + 1}`,
    descriptionHtml: `<p>The <strong>${title}</strong> is made of ${make.toLowerCase()} and built to last.</p>`,
    vendor: `${make} & Co`,
    productType: kind,
    tags: [make.toLowerCase(), kind.toLowerCase()],
    publishedAt: at,
    ...times,
    images: [{ id, url: `https://cdn.shop.example/generated/${index + 1}.jpg`, altText: null }],
    metafields: [
      {
        __typename: 'Metafield',
        id,
        namespace: 'custom',
        key: 'material',
        name: 'Material',
        type: 'single_line_text_field',
        value: make,
      },
    ],
    ...(variantCount > 1
      ? {
          options: [
            { name: 'Colour', values: variants.flatMap((one) => one.selectedOptions?.[0]?.value ?? []) },
          ],
        }
      : {}),
    variants,
  };
}
