import type { MessageView } from '@/core/contracts/message-view';

/** Characters of a summary; what is oldest is given up first. */
export const MAX_SUMMARY_CHARS = 2_400;
const SENTENCE_CHARS = 200;

/**
 * Sums up messages without a model: of each its first and last sentence, and the facts that cards showed. Always the
 * same for the same messages.
 * @param before the summary so far
 */
export function summariseByRules(before: string, messages: readonly MessageView[]): string {
  const lines = messages.flatMap((message) => {
    const line = toLine(message);
    return line ? [line] : [];
  });
  return fitSummary([before.trim(), ...lines].filter(Boolean).join('\n'));
}

/** Gives up whole lines from the top until the rest fits. */
export function fitSummary(summary: string): string {
  const lines = summary.trim().split('\n');
  while (lines.length > 1 && lines.join('\n').length > MAX_SUMMARY_CHARS) lines.shift();
  return lines.join('\n').slice(0, MAX_SUMMARY_CHARS);
}

const SPEAKERS: Record<MessageView['role'], string | null> = {
  contact: 'Shopper',
  agent: 'Assistant',
  teammate: 'Teammate',
  system: null,
};

function toLine(message: MessageView): string | null {
  const speaker = SPEAKERS[message.role];
  if (!speaker) return null;
  const words = [firstAndLast(message.text), ...facts(message)].filter(Boolean).join(' ');
  return words ? `${speaker}: ${words}` : null;
}

function firstAndLast(text: string): string {
  const plain = text
    .replace(/\s?\[\d{1,2}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentences = plain.match(/[^.!?。！？]+[.!?。！？]*(\s|$)/gu) ?? [plain];
  const ends = sentences.length > 1 ? [sentences[0], sentences.at(-1)] : [sentences[0]];
  return ends.map((sentence) => (sentence ?? '').trim().slice(0, SENTENCE_CHARS)).join(' ');
}

function facts({ products, orders, cart }: MessageView): string[] {
  const found: string[] = [];
  if (products.length > 0) found.push(`(Products shown: ${products.map(({ title }) => title).join('; ')}.)`);
  if (orders.length > 0) found.push(`(Orders shown: ${orders.map(({ number }) => number).join(', ')}.)`);
  if (cart) {
    const lines = cart.lines.map(({ quantity, title }) => `${quantity} × ${title}`);
    found.push(`(Cart: ${lines.join('; ') || 'empty'}.)`);
  }
  return found;
}
