import type { AppContext } from '@/core/shared/context';

/** A conversation is over when nobody has written for so long. */
const OVER_AFTER_HOURS = 24;
const LARGEST = 2_147_483_647;

/**
 * What was left behind in conversations where the question was not answered, by gap. Counted low on purpose:
 *
 * - A conversation counts only when it is over (a day of silence), no teammate has written after the question, and the
 *   shopper wrote at most once more: they left over it, as far as anybody can tell.
 * - It does not count when the shopper has ordered since it began: through a cart of the chat, or under their e-mail
 *   address.
 * - It counts with what is in its cart, at present prices. Without a cart, with one piece of the cheapest product in
 *   stock among those that were shown last. Other currencies than the store's are left out.
 * - Once per gap. A conversation with two gaps counts in each: figures of gaps must not be added up.
 *
 * @param gapIds those to count
 * @returns minor units of the store's currency by gap; gaps without any are left out
 */
export async function readLostRevenue(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
  gapIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await ctx.sql.query<{ gapId: string; cents: string }>(
    `WITH asked AS (
       SELECT g.gap_id, q.conversation_id, max(q.seq) AS seq
         FROM gap_questions g JOIN messages q ON q.store_id = g.store_id AND q.id = g.message_id
        WHERE g.store_id = $1 AND g.gap_id = ANY($2) GROUP BY g.gap_id, q.conversation_id),
     lost AS (
       SELECT a.gap_id, c.id, s.currency
         FROM asked a
         JOIN conversations c ON c.store_id = $1 AND c.id = a.conversation_id
         JOIN contacts k ON k.store_id = $1 AND k.id = c.contact_id
         JOIN stores s ON s.id = $1
        WHERE c.last_message_at < $3
          AND NOT EXISTS (SELECT 1 FROM messages m
                WHERE m.store_id = $1 AND m.conversation_id = c.id AND m.seq > a.seq AND m.role = 'teammate')
          AND (SELECT count(*) FROM messages m
                WHERE m.store_id = $1 AND m.conversation_id = c.id AND m.seq > a.seq AND m.role = 'contact') <= 1
          AND NOT EXISTS (SELECT 1 FROM carts o
                WHERE o.store_id = $1 AND o.contact_id = c.contact_id AND o.status = 'ordered'
                  AND o.ordered_at >= c.created_at)
          AND NOT EXISTS (SELECT 1 FROM orders o
                WHERE o.store_id = $1 AND o.email = lower(k.email) AND o.placed_at >= c.created_at))
     SELECT gap_id AS "gapId", sum(coalesce(in_cart.cents, in_sight.cents, 0)) AS cents
       FROM lost l
       LEFT JOIN LATERAL (
         SELECT sum(line.quantity * coalesce(v.price_cents, p.price_cents)) AS cents
           FROM carts t
           JOIN cart_lines line ON line.store_id = t.store_id AND line.cart_id = t.id
           JOIN products p ON p.store_id = line.store_id AND p.id = line.product_id AND p.currency = l.currency
           LEFT JOIN variants v ON v.store_id = line.store_id AND v.id = line.variant_id
          WHERE t.store_id = $1 AND t.conversation_id = l.id AND t.status <> 'ordered') AS in_cart ON true
       LEFT JOIN LATERAL (
         SELECT min((card->>'priceCents')::bigint) AS cents
           FROM (SELECT products FROM messages m
                  WHERE m.store_id = $1 AND m.conversation_id = l.id AND m.role = 'agent'
                    AND jsonb_typeof(m.products) = 'array' AND m.products <> '[]'
                  ORDER BY m.seq DESC LIMIT 1) AS shown,
                jsonb_array_elements(shown.products) AS card
          WHERE card->>'currency' = l.currency AND card->>'inStock' = 'true'
            AND jsonb_typeof(card->'priceCents') = 'number') AS in_sight ON true
      GROUP BY gap_id`,
    [storeId, [...gapIds], new Date(ctx.now().getTime() - OVER_AFTER_HOURS * 3_600_000)],
  );
  return new Map(
    rows.flatMap(({ gapId, cents }) =>
      Number(cents) > 0 ? [[gapId, Math.min(LARGEST, Number(cents))]] : [],
    ),
  );
}
