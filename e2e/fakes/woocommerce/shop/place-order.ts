import { blankOrder } from './blank-order';
import { touchOrder } from './change-order';
import { reduceStock } from './change-product';
import type { FakeShop, WooRecord } from './fake-shop';
import { orderBody } from './shop-links';

export interface OrderedPiece {
  product: WooRecord;
  /** null: a product without variations. */
  variation: WooRecord | null;
  quantity: number;
}

/** Places an order and tells of it twice, as WooCommerce does: as created and, by the same request, as updated. */
export function placeOrder(
  shop: FakeShop,
  pieces: readonly OrderedPiece[],
  fields: Record<string, unknown>,
): WooRecord {
  const order = blankOrder(shop, shop.nextId());
  const lines = pieces.map((piece) => lineOf(shop, piece));
  const sum = lines.reduce((total, { total: one }) => total + Number(one), 0);
  const shipping = (fields.shipping_lines as { total?: string }[] | undefined) ?? [];
  const shippingTotal = shipping.reduce((total, line) => total + Number(line.total ?? 0), 0);
  Object.assign(order, fields, {
    line_items: lines,
    coupon_lines: couponLines(shop, fields.coupon_lines),
    shipping_lines: shipping.map((line) => ({ id: shop.nextId(), ...BLANK_SHIPPING_LINE, ...line })),
    shipping_total: shippingTotal.toFixed(2),
    total: (sum + shippingTotal).toFixed(2),
    billing: { ...(order.billing as object), ...(fields.billing as object) },
    shipping: { ...(order.shipping as object), ...(fields.shipping as object) },
  });
  touchOrder(shop, order);
  shop.orders.set(order.id, order);
  for (const { product, variation, quantity } of pieces) reduceStock(shop, variation ?? product, quantity);
  shop.sender.emit('order.created', orderBody(shop, order));
  shop.sender.emit('order.updated', orderBody(shop, order));
  return order;
}

/** Codes as lines of the order. What they take off is the checkout's arithmetic, which is not played here. */
function couponLines(shop: FakeShop, wanted: unknown): object[] {
  return ((wanted ?? []) as { code: string }[]).map(({ code }) => {
    const coupon = [...shop.coupons.values()].find((one) => one.code === code);
    return {
      id: shop.nextId(),
      code,
      discount: '0.00',
      discount_tax: '0.00',
      meta_data: [],
      discount_type: coupon?.discount_type ?? 'fixed_cart',
      nominal_amount: Number(coupon?.amount ?? 0),
      free_shipping: coupon?.free_shipping === true,
    };
  });
}

const BLANK_SHIPPING_LINE = {
  method_title: '',
  method_id: '',
  instance_id: '',
  total: '0.00',
  total_tax: '0.00',
  taxes: [],
  tax_status: 'taxable',
  meta_data: [],
};

function lineOf(shop: FakeShop, { product, variation, quantity }: OrderedPiece) {
  const sold = variation ?? product;
  const total = (Number(sold.price || 0) * quantity).toFixed(2);
  const attributes = (variation?.attributes ?? []) as { name: string; slug?: string; option: string }[];
  const options = attributes.map(({ option }) => option).join(', ');
  return {
    id: shop.nextId(),
    name: variation ? `${product.name} - ${options}` : product.name,
    product_id: product.id,
    variation_id: variation?.id ?? 0,
    quantity,
    tax_class: '',
    subtotal: total,
    subtotal_tax: '0.00',
    total,
    total_tax: '0.00',
    taxes: [],
    meta_data: attributes.map(({ name, slug, option }) => ({
      id: shop.nextId(),
      key: slug ?? name.toLowerCase(),
      value: option,
      display_key: name,
      display_value: option,
    })),
    sku: sold.sku,
    global_unique_id: sold.global_unique_id,
    price: Number(sold.price || 0),
    image: { id: '', src: '' },
    parent_name: variation ? product.name : null,
  };
}
