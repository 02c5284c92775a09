import type { CartCard } from '@/core/contracts/cart-card';
import type { ChatState } from '../state/chat-state';
import type { ChatTransport } from './chat-transport';

/** `detail`: why nothing was changed; null: no connection. */
export type CartChange = { cart: CartCard; notes: string[] } | { cart: null; detail: string | null };

export interface CartRequests {
  /** The cart as it is now; null when there is none, or it could not be fetched. */
  fetchCart: () => Promise<CartCard | null>;
  /** Changes one line; 0 takes it out. @returns what the server says against it as `detail` */
  updateCart: (line: { productId: string; variantId: string; quantity: number }) => Promise<CartChange>;
  /** Has the cart checked once more and a link to the shop's checkout made. */
  checkOut: () => Promise<CartChange & { url?: string }>;
}

/** What a shopper does to the cart by hand. */
export function createCartRequests(deps: { transport: ChatTransport; state: () => ChatState }): CartRequests {
  const { transport, state } = deps;
  return {
    async fetchCart() {
      const { conversationId } = state();
      if (!conversationId || !transport.isOnline()) return null;
      const answer = await transport.request('cart:fetch', { conversationId }).catch(() => null);
      return answer?.ok ? answer.data.cart : null;
    },
    async updateCart(line) {
      const { conversationId } = state();
      if (!conversationId) return { cart: null, detail: null };
      const answer = await transport.request('cart:update', { conversationId, ...line }).catch(() => null);
      return answer?.ok ? answer.data : { cart: null, detail: answer?.detail ?? null };
    },
    async checkOut() {
      const { conversationId } = state();
      if (!conversationId) return { cart: null, detail: null };
      const answer = await transport.request('cart:checkout', { conversationId }).catch(() => null);
      return answer?.ok ? answer.data : { cart: null, detail: answer?.detail ?? null };
    },
  };
}
