/** The shops that can be connected. "file" is the store without a platform: its data comes from uploads. */
export const CONNECTABLE_PLATFORM_IDS = ['shopify', 'woocommerce'] as const;
export type ConnectablePlatformId = (typeof CONNECTABLE_PLATFORM_IDS)[number];

export const PLATFORM_IDS = [...CONNECTABLE_PLATFORM_IDS, 'file'] as const;
/** Also the `origin` of products, customers and orders. */
export type PlatformId = (typeof PLATFORM_IDS)[number];
