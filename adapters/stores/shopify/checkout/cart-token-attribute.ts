/** The cart attribute that carries our token through Shopify's checkout; it becomes one of the order's details. */
export const CART_TOKEN_ATTRIBUTE = 'storefolk_cart';
