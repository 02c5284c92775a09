import type { MessageView } from '@/core/contracts/message-view';
import type { LlmMessage } from '@/core/llm/llm-provider';

/** Characters of earlier messages that go into a turn; older ones are left out first. */
const MAX_HISTORY_CHARS = 16_000;

/**
 * The conversation as a provider gets it: oldest first, beginning and ending with the contact. Products that an
 * answer showed as cards are named in its text, so that "the second one" can be understood.
 */
export function buildHistory(messages: readonly MessageView[]): LlmMessage[] {
  const kept: LlmMessage[] = [];
  let size = 0;
  for (const message of messages.toReversed()) {
    const entry = toLlmMessage(message);
    if (!entry) continue;
    size += entry.text.length;
    if (kept.length > 0 && size > MAX_HISTORY_CHARS) break;
    kept.unshift(entry);
  }
  while (kept[0] && kept[0].role !== 'user') kept.shift();
  return kept;
}

function toLlmMessage(message: MessageView): Exclude<LlmMessage, { role: 'tool' }> | null {
  switch (message.role) {
    case 'contact':
      return { role: 'user', text: message.text };
    case 'agent': {
      const shown = message.products.map(({ id, title }) => ({ id, title }));
      const cards = shown.map((product, i) => `${i + 1}. ${product.title} (id ${product.id})`).join('; ');
      return {
        role: 'assistant',
        // Numbers of sources are the shopper's: in another turn they would point elsewhere.
        text:
          message.text.replace(/\s?\[\d{1,2}\]/g, '') +
          (cards ? `\n(Cards shown: ${cards})` : '') +
          describeCart(message) +
          describeOrders(message),
        shown,
        ...(message.cart ? { cartShown: true } : {}),
        ...(message.orders.length > 0 ? { ordersShown: message.orders.map(({ number }) => number) } : {}),
        ...(message.outcome ? { outcome: message.outcome } : {}),
      };
    }
    case 'teammate':
      return { role: 'assistant', text: `(A teammate of the store wrote:) ${message.text}` };
    case 'system':
      return null;
  }
}

function describeCart({ cart }: MessageView): string {
  if (!cart) return '';
  const lines = cart.lines.map(
    ({ quantity, title, variantTitle }) =>
      `${quantity} × ${title}${variantTitle ? ` (${variantTitle})` : ''}`,
  );
  return `\n(Cart shown: ${lines.join('; ') || 'empty'})`;
}

function describeOrders({ orders }: MessageView): string {
  return orders.length > 0 ? `\n(Orders shown: ${orders.map(({ number }) => number).join(', ')})` : '';
}
