import type { OrderCard } from '@/core/contracts/order-card';
import { OrderItem } from './order-item';

/** The orders that belong to an answer, one below the other. */
export function OrderList({ orders }: { orders: readonly OrderCard[] }) {
  return (
    <div class="orders">
      {orders.map((order) => (
        <OrderItem key={order.number} order={order} />
      ))}
    </div>
  );
}
