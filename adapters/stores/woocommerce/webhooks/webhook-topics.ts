import type { PlatformEvent } from '@/core/stores/platform/platform-event';

type SubjectEvent = Extract<
  PlatformEvent,
  { kind: `${'product' | 'order' | 'customer'}_${string}`; subjectId: string }
>;
type SubjectKind = SubjectEvent['kind'];

/**
 * What we ask to be told of, and what each topic says happened. "deleted" is sent when something goes to the trash,
 * "restored" when it comes back; what is deleted for good at once is told by no topic.
 */
export const WEBHOOK_TOPICS: Readonly<Record<string, SubjectKind>> = {
  'product.created': 'product_changed',
  'product.updated': 'product_changed',
  'product.deleted': 'product_deleted',
  'product.restored': 'product_changed',
  'order.created': 'order_changed',
  'order.updated': 'order_changed',
  'order.deleted': 'order_deleted',
  'order.restored': 'order_changed',
  'customer.created': 'customer_changed',
  'customer.updated': 'customer_changed',
  'customer.deleted': 'customer_deleted',
};
