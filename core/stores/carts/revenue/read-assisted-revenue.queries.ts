import type { AppContext } from '@/core/shared/context';

/** Amounts: integers, minor units of `currency`. */
export interface AssistedTotal {
  /** ISO 4217, as the customers paid. */
  currency: string;
  orders: number;
  /** What was paid, without what was given back. */
  revenueCents: number;
}

export interface AssistedDay extends AssistedTotal {
  /** Calendar day in the store's time zone on which the orders were placed, "2026-11-20". */
  day: string;
}

export interface AssistedRevenue {
  /** By currency, the one with the most orders first; empty when there was no order. */
  totals: AssistedTotal[];
  /** Days with orders, oldest first. */
  days: AssistedDay[];
  /** How many conversations the orders came from. */
  conversations: number;
}

export interface Period {
  from: Date;
  /** Not included. */
  to: Date;
  /** IANA name. */
  timeZone: string;
}

/**
 * Orders that came through a cart of the chat: those whose cart token the platform gave back. Cancelled and failed
 * ones do not count. An order counts where its cart was last changed.
 */
const ASSISTED = `
  SELECT o.currency, o.placed_at, c.conversation_id, (o.total_cents::bigint - o.refunded_cents) AS net
    FROM orders o
    JOIN carts c ON c.store_id = o.store_id AND c.token = o.cart_token
   WHERE o.store_id = $1 AND o.placed_at >= $2 AND o.placed_at < $3 AND o.status NOT IN ('cancelled', 'failed')`;

/** What the chat has sold in a period. */
export async function readAssistedRevenue(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  { from, to, timeZone }: Period,
): Promise<AssistedRevenue> {
  const [days, conversations] = await Promise.all([
    ctx.sql.query<AssistedDay>(
      `SELECT to_char((placed_at AT TIME ZONE $4)::date, 'YYYY-MM-DD') AS day, currency, count(*)::int AS orders,
              sum(net)::float8 AS "revenueCents"
         FROM (${ASSISTED}) AS assisted
        GROUP BY 1, 2 ORDER BY 1, 2`,
      [storeId, from, to, timeZone],
    ),
    ctx.sql.query<{ count: number }>(
      `SELECT count(DISTINCT conversation_id)::int AS count FROM (${ASSISTED}) AS assisted`,
      [storeId, from, to],
    ),
  ]);
  return {
    totals: sumByCurrency(days.rows),
    days: days.rows,
    conversations: conversations.rows[0]?.count ?? 0,
  };
}

function sumByCurrency(days: readonly AssistedDay[]): AssistedTotal[] {
  const totals = new Map<string, AssistedTotal>();
  for (const { currency, orders, revenueCents } of days) {
    const total = totals.get(currency) ?? { currency, orders: 0, revenueCents: 0 };
    total.orders += orders;
    total.revenueCents += revenueCents;
    totals.set(currency, total);
  }
  return [...totals.values()].sort((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1));
}

export interface AssistedOrder {
  orderId: string;
  /** As the shop shows it, e.g. "#1001". */
  number: string;
  /** null: the conversation was erased since. */
  conversationId: string | null;
  placedAt: Date;
  currency: string;
  /** Integer, minor units of `currency`, without what was given back. */
  revenueCents: number;
}

/** The newest orders that the chat has led to, with the conversations they came from. */
export async function listAssistedOrders(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  limit: number,
): Promise<AssistedOrder[]> {
  const { rows } = await ctx.sql.query<AssistedOrder>(
    `SELECT o.id AS "orderId", o.number, v.id AS "conversationId", o.placed_at AS "placedAt", o.currency,
            (o.total_cents::bigint - o.refunded_cents)::float8 AS "revenueCents"
       FROM orders o
       JOIN carts c ON c.store_id = o.store_id AND c.token = o.cart_token
       LEFT JOIN conversations v ON v.store_id = c.store_id AND v.id = c.conversation_id
      WHERE o.store_id = $1 AND o.cart_token IS NOT NULL AND o.status NOT IN ('cancelled', 'failed')
      ORDER BY o.placed_at DESC, o.id
      LIMIT $2`,
    [storeId, limit],
  );
  return rows;
}
