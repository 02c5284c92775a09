import { Badge, type Tone } from '@/app/_components/ui/badge';
import type { OrderStatus } from '@/core/contracts/order-status';

export const ORDER_STATUS: Record<OrderStatus, { words: string; tone: Tone }> = {
  pending: { words: 'Awaiting payment', tone: 'warning' },
  processing: { words: 'Being prepared', tone: 'primary' },
  partially_shipped: { words: 'Partly shipped', tone: 'primary' },
  shipped: { words: 'Shipped', tone: 'primary' },
  delivered: { words: 'Delivered', tone: 'success' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
  refunded: { words: 'Refunded', tone: 'neutral' },
  failed: { words: 'Payment failed', tone: 'danger' },
};

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const { words, tone } = ORDER_STATUS[status];
  return <Badge tone={tone}>{words}</Badge>;
}
