import { describeOrderActions } from '../../store-platform-actions.contract';
import { createShopifyHarness } from '../shopify-harness';

describeOrderActions(
  'Shopify',
  {
    offers: [
      'cancelOrder',
      'updateShippingAddress',
      'changeOrderItems',
      'returnItems',
      'exchangeItems',
      'refund',
      'updateProfileAddress',
      'undo',
    ],
    remote: true,
    knowsRefundKeys: true,
  },
  createShopifyHarness,
);
