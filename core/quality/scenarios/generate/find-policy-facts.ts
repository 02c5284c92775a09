import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact } from '@/core/language/facts/fact';
import { toPlainView } from '@/core/language/facts/plain-view';
import { splitSentences } from '@/core/language/split-sentences';
import type { DocumentFacts } from './generation-facts.queries';
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

const BEFORE_COSTS = 3;

/** How long it takes, rather than how often it comes. */
const LASTS =
  /\btakes?\b|within|\btime\b|arriv|dauer|innerhalb|binnen|lieferzeit|\bin\b|zeit|délai|sous|prend|plazo|tarda|\ben\b|entro|tempi|richied|duurt|levertijd|prazo|demora|\baté\b/iu;

const isPrice = ({ kind, text }: Fact) => kind === 'price' && /\d/.test(text);
const isSpan =
  (...units: string[]) =>
  ({ kind, keys }: Fact) =>
    kind === 'measure' && keys.some((key) => units.includes(key.split(' ')[0] ?? ''));
const first = (fits: (fact: Fact) => boolean) => (facts: readonly Fact[]) => facts.find(fits);

interface Topic {
  /** What a text about it is called. */
  title: RegExp;
  tells: (sentence: string) => boolean;
  choose: (facts: readonly Fact[], sentence: string) => Fact | undefined;
}

const TOPICS: Record<PolicyTopic, Topic> = {
  returnWindow: { title: RETURNS, tells: (s) => RETURNS.test(s), choose: first(isSpan('d', 'w', 'mo')) },
  deliveryTime: {
    title: DELIVERY,
    tells: (s) => LASTS.test(s) && !RETURNS.test(s) && !SPECIAL.test(s),
    choose: first(isSpan('d', 'w')),
  },
  freeDelivery: { title: DELIVERY, tells: (s) => FREE.test(s) && !SPECIAL.test(s), choose: nearestToFree },
  deliveryCost: {
    title: DELIVERY,
    tells: (s) => !FREE.test(s) && !RETURNS.test(s) && !SPECIAL.test(s),
    choose: first(isPrice),
  },
  warranty: { title: WARRANTY, tells: (s) => WARRANTY.test(s), choose: first(isSpan('y', 'mo')) },
};

/** "€4.90, free from €60": the price of free delivery is the one behind the word, or right before it. */
function nearestToFree(facts: readonly Fact[], sentence: string): Fact | undefined {
  const free = FREE.exec(toPlainView(sentence).text);
  if (!free) return undefined;
  const away = ({ start, end }: Fact) =>
    start >= free.index ? start - free.index : (free.index - end) * BEFORE_COSTS;
  return facts.filter(isPrice).toSorted((a, b) => away(a) - away(b))[0];
}

export interface PolicyFact {
  topic: PolicyTopic;
  /** As it is written, e.g. "30 days". */
  fact: string;
}

/**
 * What a store's texts say about the things that every shopper asks: for each topic the first sentence with a figure
 * for it, in the texts whose title names the topic. Where an FAQ has an entry about it, that asks better.
 * @param currency of the store, ISO 4217
 */
export function findPolicyFacts(documents: readonly DocumentFacts[], currency: string): PolicyFact[] {
  return POLICY_TOPICS.flatMap((topic) => {
    const { title, tells, choose } = TOPICS[topic];
    const about = documents.filter((document) => title.test(document.title));
    if (about.some(({ isEntry }) => isEntry)) return [];
    const sentences = about.flatMap(({ text }) => splitSentences(text));
    for (const sentence of sentences.filter(tells)) {
      const fact = choose(extractFacts(toPlainView(sentence), currency), sentence);
      if (fact) return { topic, fact: fact.text };
    }
    return [];
  });
}
