import { describeStorePlatform } from '../store-platform.contract';
import { createShopifyHarness, SHOPIFY_TRAITS } from './shopify-harness';

describeStorePlatform('Shopify', SHOPIFY_TRAITS, createShopifyHarness);
