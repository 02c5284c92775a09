import { ENGLISH } from '../phrases/en';
import type { SuggestionPhrases } from '../phrases/phrases';
import { PHRASES } from '../phrases/phrases-for';

type Fixed = {
  [K in keyof SuggestionPhrases]: SuggestionPhrases[K] extends string ? K : never;
}[keyof SuggestionPhrases];

/** Stands for a product's title in a quick reply. */
const TITLE = '\u0001';
const FIXED = new Map(
  Object.values(PHRASES).flatMap(({ suggest }) =>
    (Object.keys(suggest) as (keyof SuggestionPhrases)[]).flatMap((key) => {
      const text = suggest[key];
      return typeof text === 'string' ? [[normalise(text), ENGLISH.suggest[key as Fixed]] as const] : [];
    }),
  ),
);

/** A quick reply of ours that was sent back, in English; null for any other message. */
export function readQuickReply(text: string): string | null {
  const normal = normalise(text);
  const fixed = FIXED.get(normal);
  if (fixed !== undefined) return fixed;
  for (const { suggest } of Object.values(PHRASES)) {
    const removed = between(text, suggest.remove(TITLE));
    if (removed !== null) return ENGLISH.suggest.remove(removed);
    const quantity = Number(/\d{1,3}/.exec(text)?.[0] ?? 0);
    const kept = quantity > 0 ? between(text, suggest.onlyOf(quantity, TITLE)) : null;
    if (kept !== null) return ENGLISH.suggest.onlyOf(quantity, kept);
  }
  return null;
}

function between(text: string, template: string): string | null {
  const [before = '', after = ''] = template.split(TITLE);
  const fits = text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length;
  return fits ? text.slice(before.length, text.length - after.length) : null;
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
