import type { FieldNames } from '../../importing/reading/name-fields';

/** How exports of other programs call our fields. */
export const ORDER_FIELDS: FieldNames = {
  number: ['order_number', 'order_no', 'order_id', 'order', 'id'],
  email: ['customer_email', 'contact_email', 'e_mail'],
  phone: ['customer_phone', 'telephone'],
  customer_id: ['user_id'],
  placed_at: ['created_at', 'ordered_at', 'order_date', 'date', 'created'],
  updated_at: ['modified_at', 'updated', 'modified'],
  status: ['order_status', 'state'],
  lines: ['items', 'line_items', 'order_lines'],
  shipping_address: ['address', 'delivery_address'],
  payments: ['payment_history', 'transactions'],
  fulfillments: ['fulfilments', 'shipments', 'parcels', 'tracking'],
  shipping_cents: ['shipping_total_cents'],
  shipping: ['shipping_total', 'shipping_price'],
  tax: ['taxes', 'tax_total'],
  discount: ['discount_total', 'discount_amount'],
  discount_codes: ['discount_code', 'coupons', 'coupon'],
  status_url: ['order_url', 'order_status_url'],
  customer_notes: ['notes', 'note'],
  cart_token: ['cart'],
  return_lines: ['return_items', 'exchange_items'],
};

export const LINE_FIELDS: FieldNames = {
  sku: ['item_id', 'variant_sku'],
  title: ['name', 'product_name', 'product', 'item'],
  variant: ['variant_title', 'options'],
  quantity: ['qty'],
  price: ['unit_price'],
  price_cents: ['unit_price_cents'],
  total: ['line_total'],
  total_cents: ['line_total_cents'],
};

export const PARCEL_FIELDS: FieldNames = {
  tracking_number: ['tracking_id', 'tracking_numbers', 'tracking_code'],
  tracking_url: ['tracking_link'],
  carrier: ['carrier_name', 'shipping_carrier', 'company', 'tracking_company'],
  status: ['shipment_status', 'fulfillment_status'],
  shipped_at: ['created_at'],
  estimated_delivery_at: ['expected_at', 'estimated_delivery'],
  lines: ['items', 'item_ids', 'skus'],
};

export const PAYMENT_FIELDS: FieldNames = {
  method: ['payment_method', 'payment_method_id', 'source', 'gateway'],
  kind: ['transaction_type', 'type'],
};

export const REFUND_FIELDS: FieldNames = {
  created_at: ['refunded_at', 'date'],
  reason: ['note'],
  lines: ['items', 'item_ids', 'skus'],
};

export const ADDRESS_FIELDS: FieldNames = {
  line1: ['address1', 'address_1', 'street', 'address'],
  line2: ['address2', 'address_2'],
  region: ['state', 'province', 'state_code', 'province_code'],
  postal_code: ['zip', 'postcode', 'zip_code', 'postalcode'],
  country: ['country_code'],
  phone: ['telephone'],
};
