import { z } from 'zod';
import type { CartResult } from '@/core/contracts/cart-tool-results';
import { AppError } from '@/core/shared/app-error';
import type { CartOutcome } from '@/core/stores/carts/cart-outcome';
import type { PieceId } from '@/core/stores/carts/cart-piece';
import { readCart } from '@/core/stores/carts/cart-rows.queries';
import { applyDiscount } from '@/core/stores/carts/checkout/apply-discount';
import { MAX_PIECES } from '@/core/stores/carts/offers/fit-quantity';
import { updateCart } from '@/core/stores/carts/update-cart';
import { defineTool, type ToolScope } from '../tool';
import { nameOfLine } from './describe-cart';
import { cartOwner } from './resolve-product';
import { tellCart } from './tell-cart';

const input = z.object({
  line: z.string().max(64).optional().describe('The line from a cart result, or the product’s id or ref.'),
  quantity: z
    .number()
    .int()
    .min(0)
    .max(MAX_PIECES)
    .optional()
    .describe('How many of it shall be in the cart; 0 removes the line.'),
  clear: z.boolean().optional().describe('True empties the cart.'),
  discount_code: z
    .string()
    .max(100)
    .optional()
    .describe('A code that the shopper gave, exactly as written; "" takes the present one off.'),
});

export const updateCartTool = defineTool({
  name: 'update_cart',
  description:
    'Changes the shopper’s cart: the quantity of a line (with line and quantity), the discount code, or empties it. "code_refused" says why the shop does not take a code. What a code is worth only the checkout says.',
  input,
  effect: 'write',
  requires: 'anonymous',
  async run(scope, wish): Promise<CartResult> {
    return tellCart(scope, await change(scope, wish));
  },
});

async function change(scope: ToolScope, wish: z.infer<typeof input>): Promise<CartOutcome> {
  const { ctx, signal } = scope;
  const owner = cartOwner(scope);
  if (wish.clear) return updateCart(ctx, owner, { kind: 'clear' });
  let outcome: CartOutcome | null = null;
  if (wish.line !== undefined && wish.quantity !== undefined) {
    const line = await findLine(scope, wish.line);
    outcome = await updateCart(ctx, owner, { kind: 'set', line, quantity: wish.quantity }, signal);
    if (outcome.kind !== 'cart') return outcome;
  }
  if (wish.discount_code !== undefined) {
    const code = wish.discount_code.trim();
    return applyDiscount(ctx, owner, code === '' ? null : code, signal);
  }
  if (outcome) return outcome;
  throw new AppError('invalid_input', 'Give line and quantity, or clear, or discount_code.');
}

async function findLine(scope: ToolScope, name: string): Promise<PieceId> {
  const wanted = scope.references.product(name)?.id ?? name;
  const { lines } = await readCart(scope.ctx.sql, cartOwner(scope));
  const exact = lines.find(({ piece }) => nameOfLine(piece) === wanted);
  if (exact) return exact.piece;
  const ofProduct = lines.filter(({ piece }) => piece.productId === wanted);
  const [only] = ofProduct;
  if (only && ofProduct.length === 1) return only.piece;
  throw only
    ? new AppError('invalid_input', 'Several variants of it are in the cart. Name the line of view_cart.')
    : new AppError('not_found', 'That is not in the cart. view_cart says what is.');
}
