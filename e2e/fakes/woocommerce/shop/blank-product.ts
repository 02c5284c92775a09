import type { FakeShop, WooRecord } from './fake-shop';
import { dated } from './shop-clock';

/** Every field of a product, as one has it that was made with a name only. */
export function blankProduct(shop: FakeShop, id: number): WooRecord {
  const now = shop.now();
  return {
    id,
    name: '',
    slug: `product-${id}`,
    permalink: `${shop.homeUrl}/product/product-${id}/`,
    ...dated(shop, 'date_created', now),
    ...dated(shop, 'date_modified', now),
    type: 'simple',
    status: 'publish',
    featured: false,
    catalog_visibility: 'visible',
    description: '',
    short_description: '',
    ...blankSold(),
    total_sales: 0,
    external_url: '',
    button_text: '',
    sold_individually: false,
    shipping_required: true,
    shipping_taxable: true,
    reviews_allowed: true,
    average_rating: '0.00',
    rating_count: 0,
    upsell_ids: [],
    cross_sell_ids: [],
    parent_id: 0,
    purchase_note: '',
    categories: [],
    brands: [],
    tags: [],
    images: [],
    attributes: [],
    default_attributes: [],
    variations: [],
    grouped_products: [],
    menu_order: 0,
    price_html: '',
    related_ids: [],
    meta_data: [],
    has_options: false,
    post_password: '',
  };
}

/** The same of a variation. */
export function blankVariation(shop: FakeShop, id: number, parentId: number): WooRecord {
  const now = shop.now();
  return {
    id,
    type: 'variation',
    ...dated(shop, 'date_created', now),
    ...dated(shop, 'date_modified', now),
    description: '',
    permalink: `${shop.homeUrl}/?post_type=product_variation&p=${id}`,
    ...blankSold(),
    status: 'publish',
    image: null,
    gallery_image_ids: [],
    attributes: [],
    menu_order: 0,
    meta_data: [],
    name: '',
    parent_id: parentId,
  };
}

function blankSold(): Record<string, unknown> {
  return {
    sku: '',
    global_unique_id: '',
    price: '',
    regular_price: '',
    sale_price: '',
    date_on_sale_from: null,
    date_on_sale_from_gmt: null,
    date_on_sale_to: null,
    date_on_sale_to_gmt: null,
    on_sale: false,
    purchasable: false,
    virtual: false,
    downloadable: false,
    downloads: [],
    download_limit: -1,
    download_expiry: -1,
    tax_status: 'taxable',
    tax_class: '',
    manage_stock: false,
    stock_quantity: null,
    stock_status: 'instock',
    backorders: 'no',
    backorders_allowed: false,
    backordered: false,
    low_stock_amount: null,
    weight: '',
    dimensions: { length: '', width: '', height: '' },
    shipping_class: '',
    shipping_class_id: 0,
  };
}
