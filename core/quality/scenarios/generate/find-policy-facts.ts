import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';
import { splitSentences } from '@/core/language/split-sentences';
import { POLICY_TOPICS, type PolicyTopic } from './question-words';

const RETURNS =
  /\breturn|send (?:it|them|items?) back|rückgabe|zurück|widerruf|retour|devol|\bresi?\b|restitu/iu;
const DELIVERY =
  /deliver|shipping|shipped|dispatch|liefer|versand|livraison|livré|env[ií]o|entrega|consegn|spedizion|lever|bezorg|verzend/iu;
const FREE = /\bfree\b|kostenlos|kostenfrei|versandkostenfrei|gratuit|gratis|grátis/iu;
const WARRANTY = /warrant|guarantee|garant|gewährleist/iu;
/** Express, abroad and the like: a shopper who just asks does not mean those. */
const SPECIAL =
  /express|next[- ]day|international|abroad|outside|overseas|ausland|étranger|extranjero|estero|buitenland|exterior/iu;

const isPrice = ({ kind, text }: Fact) => kind === 'price' && /\d/.test(text);
const isSpan =
  (...units: string[]) =>
  ({ kind, keys }: Fact) =>
    kind === 'measure' && keys.some((key) => units.includes(key.split(' ')[0] ?? ''));

/** Which sentence tells of a topic, and by which of its facts. */
const TOPICS: Record<PolicyTopic, { words: (sentence: string) => boolean; fact: (fact: Fact) => boolean }> = {
  returnWindow: { words: (s) => RETURNS.test(s), fact: isSpan('d', 'w', 'mo') },
  deliveryTime: {
    words: (s) => DELIVERY.test(s) && !RETURNS.test(s) && !SPECIAL.test(s),
    fact: isSpan('d', 'w'),
  },
  freeDelivery: { words: (s) => DELIVERY.test(s) && FREE.test(s) && !SPECIAL.test(s), fact: isPrice },
  deliveryCost: {
    words: (s) => DELIVERY.test(s) && !FREE.test(s) && !RETURNS.test(s) && !SPECIAL.test(s),
    fact: isPrice,
  },
  warranty: { words: (s) => WARRANTY.test(s), fact: isSpan('y', 'mo') },
};

export interface PolicyFact {
  topic: PolicyTopic;
  /** As it is written, e.g. "30 days". */
  fact: string;
}

/**
 * What a store's texts say about the things that every shopper asks: for each topic the first sentence that names a
 * figure for it.
 * @param currency of the store, ISO 4217
 */
export function findPolicyFacts(texts: readonly string[], currency: string): PolicyFact[] {
  const sentences = texts.flatMap((text) => splitSentences(text));
  return POLICY_TOPICS.flatMap((topic) => {
    const { words, fact: fits } = TOPICS[topic];
    for (const sentence of sentences.filter(words)) {
      const fact = extractFacts(toPlainView(sentence), currency).find(fits);
      if (fact) return { topic, fact: fact.text };
    }
    return [];
  });
}
