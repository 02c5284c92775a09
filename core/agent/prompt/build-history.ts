import type { MessageView } from '@/core/contracts/message-view';
import type { LlmMessage } from '@/core/llm/llm-provider';
import { splitToFit } from '../memory/split-history';
import { summariseByRules } from '../memory/summarise-by-rules';
import { fenceAsData } from './fence-data';

/**
 * The conversation as a provider gets it: oldest first, beginning and ending with the contact. Products that an
 * answer showed as cards are named in its text, so that "the second one" can be understood. What came before is the
 * first message, summed up.
 * @param summary of the messages before these
 */
export function buildHistory(messages: readonly MessageView[], summary = ''): LlmMessage[] {
  const { older, newer } = splitToFit(messages);
  const kept = newer.map(toLlmMessage).filter((message) => message !== null);
  const earlier = older.length > 0 ? summariseByRules(summary, older) : summary.trim();
  if (earlier) return [toSummaryMessage(earlier), ...kept];
  while (kept[0] && kept[0].role !== 'user') kept.shift();
  return kept;
}

function toSummaryMessage(summary: string): LlmMessage {
  const text = fenceAsData('Summary of the earlier part of this conversation', summary);
  return { role: 'user', text, isSummary: true };
}

function toLlmMessage(message: MessageView): Exclude<LlmMessage, { role: 'tool' }> | null {
  switch (message.role) {
    case 'contact':
      return { role: 'user', text: joinLines(message.text, describeFiles(message, 'The shopper')) };
    case 'agent': {
      const shown = message.products.map(({ id, title }) => ({ id, title }));
      // Titles are the shop's words: as JSON they cannot pass for ours.
      const cards = shown
        .map(({ id, title }, i) => `${i + 1}. ${JSON.stringify(title)} (id ${id})`)
        .join('; ');
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
      return {
        role: 'assistant',
        text: joinLines(
          `(A teammate of the store wrote:) ${message.text}`,
          describeFiles(message, 'The teammate'),
        ),
      };
    case 'system':
      return null;
  }
}

/** Names are the sender's words: as JSON they cannot pass for ours. */
function describeFiles({ attachments }: MessageView, sender: string): string {
  if (attachments.length === 0) return '';
  const files = attachments.map(({ name, mimeType }) => `${JSON.stringify(name)} (${mimeType})`);
  return `(${sender} sent with it, and you cannot see: ${files.join('; ')})`;
}

function joinLines(...lines: string[]): string {
  return lines.filter(Boolean).join('\n');
}

function describeCart({ cart }: MessageView): string {
  if (!cart) return '';
  const lines = cart.lines.map(
    ({ quantity, title, variantTitle }) =>
      `${quantity} × ${JSON.stringify(variantTitle ? `${title} (${variantTitle})` : title)}`,
  );
  return `\n(Cart shown: ${lines.join('; ') || 'empty'})`;
}

function describeOrders({ orders }: MessageView): string {
  return orders.length > 0 ? `\n(Orders shown: ${orders.map(({ number }) => number).join(', ')})` : '';
}
