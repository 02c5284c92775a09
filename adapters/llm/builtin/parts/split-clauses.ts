import { tellingWords } from '../compose/telling-words';

/** How questions begin, in our shoppers' languages. */
const ASKING = [
  "what|what['’]s|how|when|where|which|who|why|is|are|was|do|does|did|can|could|will|would|may|should|have you|any",
  'wie|wann|wo|was|welche\\p{L}?|kann|können|könnt|gibt|habt|haben|ist|sind|muss|wer|bekomme|darf',
  'combien|quand|où|est-ce|quel\\p{L}*|peut|pouvez|puis-je|avez|faites|comment|livrez',
  'cuánto\\p{L}?|cuándo|dónde|qué|cuál\\p{L}*|puedo|tienen|hay|aceptan|cómo',
  'quanto|quando|dove|come|posso|avete|qual\\p{L}*|accettate|fate',
  'hoeveel|hoe|wanneer|waar|welke|kan|hebben|mag|zijn',
  'como|onde|têm|tem|há|aceitam|quais',
].join('|');
const BREAK = new RegExp(
  `(?<=[?!.…])\\s+|\\s[–-]\\s|(?:[,;:]\\s*|\\s)(?:and|und|et|y|e|en|but|aber|mais|pero|maar)\\s+(?=(?:${ASKING})(?![\\p{L}]))|[,;:]\\s*(?=(?:${ASKING})(?![\\p{L}]))`,
  'iu',
);
const ASKS = new RegExp(`^(?:(?:and|und|et|y|e|en|so|but|also)\\s+)?¿?(?:${ASKING})(?![\\p{L}])`, 'iu');
/** "If it doesn't fit, can I …": a condition belongs to what follows. */
const CONDITION =
  /^(?:(?:and|or|hi|hey|so)\s+)?(?:what )?(?:if|when|once|since|as|wenn|falls|si|se|als|quando|cuando)(?!\p{L})/iu;
/** "…, and what do you charge?" asks about what came before. */
const POINTS_BACK = new Set(['charge', 'cost', 'price', 'fee', 'pay', 'take', 'time', 'expensive']);
const LONGEST_MESSAGE = 600;

export interface Clauses {
  /** What is asked, each with what it needs of the message; one when there is only one question. */
  questions: string[];
  /** Something was told besides. */
  hasStory: boolean;
}

/** Parts a message into its questions: "how much is the mug, and do you ship to Spain?" are two. @param text as written */
export function splitClauses(text: string): Clauses {
  const pieces = text
    .slice(0, LONGEST_MESSAGE)
    .split(BREAK)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const clauses: { text: string; asks: boolean }[] = [];
  for (const piece of pieces) {
    const before = clauses.at(-1);
    const asks = ASKS.test(piece) && !CONDITION.test(piece);
    const standsAlone = asks && tellingWords(piece).some((word) => !POINTS_BACK.has(word));
    // What points back ("is that free?") or depends on a condition makes sense with it alone.
    if (before && ((asks && !standsAlone) || (CONDITION.test(before.text) && !before.asks))) {
      before.text = `${before.text} ${piece}`;
      before.asks ||= asks;
    } else clauses.push({ text: piece, asks: standsAlone || (asks && pieces.length === 1) });
  }
  return {
    questions: clauses.filter(({ asks }) => asks).map((clause) => clause.text),
    hasStory: clauses.some(({ asks, text: told }) => !asks && told.split(/\s+/).length > 3),
  };
}
