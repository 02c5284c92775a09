import type { SearchKnowledgeResult } from '@/core/contracts/tool-results';
import { detectLanguage } from '@/core/language/detect-language';
import { type Country, findCountries } from '@/core/language/places/countries';
import type { Embedder } from '@/core/llm/embedder';
import type { ComposedAnswer } from '../composed-answer';
import { confidenceOf, passageStrength } from '../evidence-strength';
import type { Words } from '../phrases/phrases-for';
import { fitsCountry } from './fits-country';
import { pickSentences } from './pick-sentences';

type Passage = SearchKnowledgeResult['passages'][number];

/** A second passage is quoted beside the first when it fits nearly as well. */
const NEARLY_AS_GOOD = 0.8;
/** One that speaks of the country that is asked about may be further off. */
const FAR_BUT_ABOUT_IT = 0.6;
/** Rules of sending depend on the country; it is named in other questions too. */
const ABOUT_PARCELS =
  /\b(ship\w*|deliver\w*|postage|send|sent|parcel|return\w*|customs|duty|duties|express|courier|post)\b/i;
/** What speaking of that country is worth to a sentence. */
const COUNTRY = 0.5;

/**
 * Quotes the sentences of the best passage that answer the question, with its source. When the question names something
 * that the best passage does not ("do you ship to Spain?"), one passage alone may be about the opposite case: the
 * runner-up is quoted too, so that the shopper sees both rules.
 */
export async function composeKnowledge(
  embedder: Embedder,
  words: Words,
  question: string,
  passages: readonly Passage[],
): Promise<ComposedAnswer | null> {
  const countries = ABOUT_PARCELS.test(question) ? findCountries(question) : [];
  const { quoted, certainty } = choosePassages(question, passages, countries);
  const [best] = quoted;
  if (!best) return null;
  const texts: string[] = [];
  for (const passage of quoted) {
    const sentences = await pickSentences(embedder, question, passage.text, (sentence) =>
      countries.length > 0 ? COUNTRY * fitsCountry(sentence, countries) : 0,
    );
    if (sentences.length > 0)
      texts.push(`${sentences.slice(0, quoted.length > 1 ? 2 : 4).join(' ')} [${passage.ref}]`);
  }
  if (texts.length === 0) return null;
  const quotes = texts.join('\n\n');
  const { language } = await detectLanguage(quotes, [words.language]);
  return {
    text: language === words.language ? quotes : `${words.detail.quoteFrom}\n${quotes}`,
    outcome: 'answered',
    confidence: confidenceOf(passageStrength(best.score) * certainty),
  };
}

/** The best passage; beside it the one that names what it does not, or a second one about the same country. */
function choosePassages(question: string, passages: readonly Passage[], countries: readonly Country[]) {
  const [first, second] = passages;
  if (!first) return { quoted: [], certainty: 0 };
  const about = passages
    .map((passage) => ({ passage, fit: fitsCountry(passage.text, countries) }))
    .filter(({ passage, fit }) => fit > 0 && passage.score >= first.score * FAR_BUT_ABOUT_IT)
    .map(({ passage, fit }) => ({ passage, worth: passage.score * (1 + fit / 2) }))
    .sort((a, b) => b.worth - a.worth);
  const [nearest, next] = about;
  if (nearest) {
    const near = next && next.worth >= nearest.worth * NEARLY_AS_GOOD ? [next.passage] : [];
    return { quoted: [nearest.passage, ...near], certainty: 1 };
  }
  const unsaid = properNames(question).filter((name) => !mentions(first, name));
  const supports =
    unsaid.length > 0
      ? (passages.find((passage) => unsaid.some((name) => mentions(passage, name))) ?? second)
      : undefined;
  const isNear = supports && supports !== first && supports.score >= first.score * NEARLY_AS_GOOD;
  return { quoted: isNear ? [supports, first] : [first], certainty: unsaid.length > 0 ? 0.8 : 1 };
}

function mentions(passage: Passage, name: string): boolean {
  return `${passage.title} ${passage.text}`.toLowerCase().includes(name.toLowerCase());
}

/** Capitalised words inside the question: countries, cities, brands. The first word is capitalised anyway. */
function properNames(question: string): string[] {
  return (
    question
      .split(/\s+/)
      .slice(1)
      .join(' ')
      .match(/\b\p{Lu}\p{Ll}{2,}\b/gu) ?? []
  );
}
