import type { MessageView } from '@/core/contracts/message-view';
import type { Transcript } from './transcript';

/** The same as data, for other programs: times in UTC, amounts in minor units; indented by two spaces. */
export function writeTranscriptJson(transcript: Transcript): string {
  const { conversationId, storeName, assistantName, startedAt, omitted, messages } = transcript;
  return `${JSON.stringify(
    {
      conversation_id: conversationId,
      store: storeName,
      started_at: startedAt.toISOString(),
      omitted_messages: omitted,
      messages: messages.map((message) => ({
        at: message.createdAt,
        from: message.role,
        name: nameOf(message, assistantName),
        text: message.text,
        something_removed: message.masked,
        products: message.products.map(({ title, priceCents, currency, inStock, url }) => ({
          title,
          price_cents: priceCents,
          currency,
          in_stock: inStock,
          url,
        })),
        orders: message.orders.map((order) => ({
          number: order.number,
          placed_at: order.placedAt,
          status: order.status,
          currency: order.currency,
          total_cents: order.totalCents,
          refunded_cents: order.refundedCents,
          lines: order.lines.map(toLine),
        })),
        cart: message.cart && {
          currency: message.cart.currency,
          subtotal_cents: message.cart.subtotalCents,
          lines: message.cart.lines.map(toLine),
        },
        sources: message.citations.map(({ number, title, url }) => ({ number, title, url })),
        files: message.attachments.map(({ name, mimeType, bytes }) => ({ name, type: mimeType, bytes })),
      })),
    },
    null,
    2,
  )}\n`;
}

function nameOf({ role, author }: MessageView, assistantName: string): string | null {
  return role === 'agent' ? assistantName : (author?.name ?? null);
}

function toLine({
  title,
  variantTitle,
  quantity,
}: {
  title: string;
  variantTitle: string | null;
  quantity: number;
}) {
  return { title, variant: variantTitle, quantity };
}
