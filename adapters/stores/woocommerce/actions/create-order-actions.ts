import type { OrderActions } from '@/core/stores/platform/order-actions';
import type { ShopClient } from '../api/shop-client';
import { cancelOrder } from './cancel-order';
import { refundOrder } from './refund-order';
import { undoAction } from './undo-action';
import { updateProfileAddress } from './update-profile-address';
import { updateShippingAddress } from './update-shipping-address';

/**
 * What can be changed in a WooCommerce shop. It knows neither returns nor exchanges, and an order's items cannot be
 * swapped with their price, tax and stock by its API.
 */
export function createOrderActions(client: ShopClient): OrderActions {
  return {
    cancelOrder: (request, signal) => cancelOrder(client, request, signal),
    updateShippingAddress: (request, signal) => updateShippingAddress(client, request, signal),
    refund: (request, signal) => refundOrder(client, request, signal),
    updateProfileAddress: (request, signal) => updateProfileAddress(client, request, signal),
    undo: (request, signal) => undoAction(client, request, signal),
  };
}
