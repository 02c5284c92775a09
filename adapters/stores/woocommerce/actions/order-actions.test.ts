import { describeOrderActions } from '../../store-platform-actions.contract';
import { makeWooCommerceHarness } from '../woocommerce-harness';

describeOrderActions(
  'WooCommerce',
  {
    offers: ['cancelOrder', 'updateShippingAddress', 'refund', 'updateProfileAddress', 'undo'],
    remote: true,
    knowsRefundKeys: true,
  },
  makeWooCommerceHarness,
);
