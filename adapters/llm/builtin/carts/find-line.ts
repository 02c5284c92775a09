import type { CartFacts } from '@/core/contracts/cart-tool-results';

/** The line of the cart that shares most words with a message; the only line when there is just one. */
export function findLine(cart: CartFacts, words: string): CartFacts['lines'][number] | null {
  const asked = new Set(wordsOf(words));
  const counted = cart.lines.map((line) => ({
    line,
    shared: wordsOf(`${line.title} ${line.variant ?? ''}`).filter((word) => asked.has(word)).length,
  }));
  const [best, second] = counted.sort((a, b) => b.shared - a.shared);
  if (!best) return null;
  if (!second) return best.line;
  return best.shared > second.shared ? best.line : null;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.replace(/(?<=..)(es|s)$/, ''),
  );
}
