import { describeStorePlatform } from '../store-platform.contract';
import { makeWooCommerceHarness, WOOCOMMERCE_TRAITS } from './woocommerce-harness';

describeStorePlatform('WooCommerce', WOOCOMMERCE_TRAITS, makeWooCommerceHarness);
