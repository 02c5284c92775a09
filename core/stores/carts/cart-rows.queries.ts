import { randomBytes } from 'node:crypto';
import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { type CartLine, type CartOwner, NO_VARIANT, type Piece, type PieceId, pieceKey } from './cart-piece';
import { pieceColumns } from './offers/piece-columns.queries';

export interface StoredCart {
  /** ISO 4217, of the store. */
  currency: string;
  /** null: the contact has no cart yet. */
  id: string | null;
  discountCode: string | null;
  checkoutUrl: string | null;
  lines: CartLine[];
}

/** The contact's cart that is not ordered yet, its lines in the order in which they came in. */
export async function readCart(
  sql: SqlPool | SqlClient,
  { storeId, contactId }: Pick<CartOwner, 'storeId' | 'contactId'>,
): Promise<StoredCart> {
  const carts = await sql.query<Omit<StoredCart, 'lines'>>(
    `SELECT s.currency, c.id, c.discount_code AS "discountCode", c.checkout_url AS "checkoutUrl"
       FROM stores s
       LEFT JOIN carts c ON c.store_id = s.id AND c.contact_id = $2 AND c.status <> 'ordered'
      WHERE s.id = $1`,
    [storeId, contactId],
  );
  const cart = carts.rows[0] ?? { currency: 'USD', id: null, discountCode: null, checkoutUrl: null };
  if (cart.id === null) return { ...cart, lines: [] };
  const { rows } = await sql.query<Piece & { quantity: number; sold: boolean }>(
    `SELECT ${pieceColumns('l.variant_id')}, l.quantity,
            p.status = 'active' AND CASE WHEN l.variant_id <> '${NO_VARIANT}' THEN v.id IS NOT NULL
              ELSE NOT EXISTS (SELECT FROM variants o WHERE o.store_id = p.store_id AND o.product_id = p.id)
            END AS sold
       FROM cart_lines l
       JOIN products p ON p.store_id = l.store_id AND p.id = l.product_id
       LEFT JOIN variants v ON v.store_id = l.store_id AND v.id = l.variant_id AND v.product_id = l.product_id
      WHERE l.store_id = $1 AND l.cart_id = $2
      ORDER BY l.added_at, l.product_id, l.variant_id`,
    [storeId, cart.id],
  );
  return { ...cart, lines: rows.map(({ quantity, sold, ...piece }) => ({ piece, quantity, sold })) };
}

export interface LockedCart {
  id: string;
  token: string;
  /** Every change of the cart gives it another one. */
  version: string;
  /** By pieceKey. */
  held: ReadonlyMap<string, HeldLine>;
}

export interface HeldLine {
  quantity: number;
  /** The turn that added to it last, and how many; null: it was set since. */
  turnId: string | null;
  turnQuantity: number;
}

/**
 * The contact's cart, made if there is none, locked until the transaction ends: of two changes at once the second
 * one sees what the first one did. What was handed to a checkout before does not hold any more.
 */
export async function lockCart(
  client: SqlClient,
  { storeId, contactId, conversationId }: CartOwner,
): Promise<LockedCart> {
  const { rows } = await client.query<Omit<LockedCart, 'held'>>(
    `INSERT INTO carts AS c (store_id, id, contact_id, conversation_id, token, updated_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp())
     ON CONFLICT (store_id, contact_id) WHERE status <> 'ordered' DO UPDATE
       SET conversation_id = excluded.conversation_id, status = 'open', checkout_url = NULL,
           updated_at = excluded.updated_at
     RETURNING id, token, updated_at::text AS version`,
    [storeId, newId(), contactId, conversationId, newCartToken()],
  );
  const [cart] = rows;
  if (!cart) throw new Error('The cart was neither made nor found.');
  const lines = await client.query<PieceId & HeldLine>(
    `SELECT product_id AS "productId", variant_id AS "variantId", quantity, turn_id AS "turnId",
            turn_quantity AS "turnQuantity"
       FROM cart_lines WHERE store_id = $1 AND cart_id = $2`,
    [storeId, cart.id],
  );
  return { ...cart, held: new Map(lines.rows.map((line) => [pieceKey(line), line])) };
}

/**
 * Puts so many of a piece into a cart; 0 takes it out. The cart must be locked.
 * @param turn which turn added how many of them; null: nothing was added, the quantity was set
 */
export async function setQuantity(
  client: SqlClient,
  storeId: string,
  cartId: string,
  { productId, variantId }: PieceId,
  quantity: number,
  turn: { id: string; quantity: number } | null = null,
): Promise<void> {
  if (quantity <= 0) {
    return removeLines(client, storeId, cartId, [{ productId, variantId }]);
  }
  await client.query(
    `INSERT INTO cart_lines (store_id, cart_id, product_id, variant_id, quantity, turn_id, turn_quantity, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
     ON CONFLICT (store_id, cart_id, product_id, variant_id) DO UPDATE
       SET quantity = excluded.quantity, turn_id = excluded.turn_id, turn_quantity = excluded.turn_quantity`,
    [storeId, cartId, productId, variantId, quantity, turn?.id ?? null, turn?.quantity ?? 0],
  );
}

/** Takes these pieces out of the cart. */
export async function removeLines(
  sql: SqlPool | SqlClient,
  storeId: string,
  cartId: string,
  pieces: readonly PieceId[],
): Promise<void> {
  await sql.query(
    `DELETE FROM cart_lines l USING unnest($3::uuid[], $4::uuid[]) AS gone(product_id, variant_id)
      WHERE l.store_id = $1 AND l.cart_id = $2
        AND l.product_id = gone.product_id AND l.variant_id = gone.variant_id`,
    [storeId, cartId, pieces.map(({ productId }) => productId), pieces.map(({ variantId }) => variantId)],
  );
}

/** Empties a locked cart, its discount code included. */
export async function clearCart(client: SqlClient, storeId: string, cartId: string): Promise<void> {
  await client.query('DELETE FROM cart_lines WHERE store_id = $1 AND cart_id = $2', [storeId, cartId]);
  await setDiscountCode(client, storeId, cartId, null);
}

/** Puts a code on the cart; null takes it off. */
export async function setDiscountCode(
  client: SqlClient,
  storeId: string,
  cartId: string,
  code: string | null,
): Promise<void> {
  await client.query('UPDATE carts SET discount_code = $3 WHERE store_id = $1 AND id = $2', [
    storeId,
    cartId,
    code,
  ]);
}

/** 128 random bits: whoever knows a cart's token can have an order counted as made through it. */
function newCartToken(): string {
  return randomBytes(16).toString('hex');
}
