import { ApiVersion } from '@shopify/shopify-api';

/**
 * The newest version that was stable when this was written; 2026-10 is a release candidate until October 2026. Versions
 * are served for a year (https://shopify.dev/docs/api/usage/versioning).
 */
export const API_VERSION = ApiVersion.July26;
