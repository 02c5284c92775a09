import type { OrderStatus } from '@/core/contracts/order-status';
import type { PlatformId } from '../platform/platform-ids';
import type { PaymentStatus, PlatformOrder } from './platform-order';

/** A value as JSON has it: times in ISO 8601, UTC. */
export type IsoTimes<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? IsoTimes<Item>[]
    : T extends object
      ? { [Key in keyof T]: IsoTimes<T[Key]> }
      : T;

/** An order in the admin's list. Amounts: integer, minor units of `currency`. */
export interface OrderListItem {
  id: string;
  origin: PlatformId;
  number: string;
  customerName: string | null;
  email: string | null;
  placedAt: string;
  status: OrderStatus;
  /** The platform's own word. */
  platformStatus: string;
  paymentStatus: PaymentStatus;
  currency: string;
  totalCents: number;
  refundedCents: number;
  /** It came through a cart of a conversation. */
  assisted: boolean;
}

export interface OrderView extends OrderListItem {
  order: IsoTimes<PlatformOrder>;
  /** When the platform was last asked for it. */
  syncedAt: string;
  /** Where its cart was filled, while that conversation exists. */
  conversationId: string | null;
}

/** Columns of an order that a list shows, named as by Prisma. */
export const LIST_FIELDS = {
  id: true,
  origin: true,
  number: true,
  customerName: true,
  email: true,
  placedAt: true,
  status: true,
  platformStatus: true,
  paymentStatus: true,
  currency: true,
  totalCents: true,
  refundedCents: true,
  cartToken: true,
} as const;

interface ListRow {
  id: string;
  origin: string;
  number: string;
  customerName: string | null;
  email: string | null;
  placedAt: Date;
  status: string;
  platformStatus: string;
  paymentStatus: string;
  currency: string;
  totalCents: number;
  refundedCents: number;
}

/** @param assisted see OrderListItem */
export function toListItem(row: ListRow, assisted: boolean): OrderListItem {
  return {
    id: row.id,
    origin: row.origin as PlatformId,
    number: row.number,
    customerName: row.customerName,
    email: row.email,
    placedAt: row.placedAt.toISOString(),
    status: row.status as OrderStatus,
    platformStatus: row.platformStatus,
    paymentStatus: row.paymentStatus as PaymentStatus,
    currency: row.currency,
    totalCents: row.totalCents,
    refundedCents: row.refundedCents,
    assisted,
  };
}

/** The same value with each `Date` in ISO 8601, as browsers get it. */
export function toIsoTimes<T>(value: T): IsoTimes<T> {
  return JSON.parse(JSON.stringify(value)) as IsoTimes<T>;
}
