import { foldText } from '@/core/knowledge/keywords/split-words';
import type { ForeignLanguage } from '@/core/language/glossary/glossary';
import { TOPICS } from '../words/concepts';
import { readWords, wordForms } from '../words/read-words';
import { type ClauseFact, readClauseFacts } from './clause-facts';
import { readNegation } from './read-negation';
import { splitClauses, splitStatements } from './split-clauses';

export interface StatedText {
  title: string;
  heading: string;
  text: string;
  isFaq: boolean;
}

/** One thing that a passage says: a clause with its figures, or a sentence that affirms or denies. */
export interface Statement {
  /** The whole sentence, as written: what is shown. */
  sentence: string;
  /** What it is about. */
  words: ReadonlySet<string>;
  /** The wording without figures. */
  forms: readonly string[];
  facts: readonly ClauseFact[];
  negative: boolean;
  /** Whether it can be denied as a whole: no condition in it. */
  deniable: boolean;
  /** A whole sentence, beside its clauses. */
  whole: boolean;
}

export interface StatedPassage {
  statements: readonly Statement[];
  /** What title and headings are about; of an FAQ entry, its question. */
  title: ReadonlySet<string>;
}

export interface ReadOptions {
  /** ISO 4217: what "$" means in this store. */
  currency: string;
  language: ForeignLanguage | null;
  /** Folded words of the store's name. */
  ignored: ReadonlySet<string>;
}

const YES_OR_NO =
  /^(yes|sure|of course|certainly|absolutely|ja|naturlich|selbstverstandlich|klar|gerne|oui|bien sur|si|claro|certo|sim|natuurlijk|no|nein|non|nee|nao|unfortunately not|not yet|leider nicht|leider nein|noch nicht|malheureusement non|pas encore)\b[\s,.!–—:-]*/;
const NO = /^(?:no|nein|non|nee|nao|unfortunately not|not yet|leider|noch nicht|malheureusement|pas encore)/;
const POINTS_BACK =
  /^(?:they|these|those|this|it|such|in (?:this|that) case|diese|dies|dafur|hierfur|dabei|ces|ceux|celles|celui|cela|estos|estas|questi|queste|deze)\b/;

/** Takes a passage apart into what can be compared with what another passage says. */
export function readStatements(text: StatedText, options: ReadOptions): StatedPassage {
  const title = readTitle(`${text.title}. ${text.heading}`, options);
  const statements: Statement[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const [at, sentence] of splitStatements(text.text).entries()) {
    // A question in running text states nothing.
    if (sentence.endsWith('?')) continue;
    const folded = fold(sentence);
    const verdict = at === 0 && text.isFaq ? YES_OR_NO.exec(folded) : null;
    const said = verdict ? sentence.slice(verdict[0].length) : sentence;
    if (verdict) statements.push(answerStatement(sentence, verdict[1] ?? '', title));
    const context = POINTS_BACK.test(fold(said)) ? before : new Set<string>();
    const found = readSentence(said, sentence, context, options);
    statements.push(...found);
    before = new Set(found.flatMap(({ words }) => [...words]));
  }
  return { statements, title };
}

function readSentence(
  said: string,
  sentence: string,
  context: ReadonlySet<string>,
  { currency, language, ignored }: ReadOptions,
): Statement[] {
  const clauses = splitClauses(said).map((text) => {
    const { facts, rest } = readClauseFacts(text, currency);
    const { negative, without } = readNegation(fold(rest));
    return { facts, rest, negative, words: readWords(without, language, ignored) };
  });
  const bare = clauses.filter(({ facts }) => facts.length === 0);
  const shared = [...context, ...bare.flatMap(({ words }) => [...words])];
  const topics = new Set(clauses.flatMap(({ words }) => [...words]).filter((word) => TOPICS.has(word)));
  const statements = clauses
    .filter(({ facts }) => facts.length > 0)
    .map(({ facts, rest, negative, words }): Statement => {
      const about = new Set([...words, ...shared]);
      // "Shipping costs €5, free from €50": the second figure is about shipping too.
      if (topics.size === 1 && ![...about].some((word) => TOPICS.has(word)))
        for (const topic of topics) about.add(topic);
      const times = facts.some(({ group }) => group === 'time');
      // Opening hours are told apart by their days.
      if (times) for (const day of weekdaysOf(facts)) about.add(day);
      const kept = times ? withoutWeekdays(facts) : facts;
      return {
        sentence,
        words: about,
        forms: wordForms(rest),
        facts: kept,
        negative,
        deniable: false,
        whole: false,
      };
    });
  statements.push(wholeSentence(said, sentence, context, { currency, language, ignored }));
  return statements;
}

/** The sentence as something that is so or is not so. */
function wholeSentence(
  said: string,
  sentence: string,
  context: ReadonlySet<string>,
  { currency, language, ignored }: ReadOptions,
): Statement {
  const { facts, rest } = readClauseFacts(said, currency);
  const { negative, conditional, without } = readNegation(fold(rest));
  const words = new Set([...readWords(without, language, ignored), ...context, ...weekdaysOf(facts)]);
  const deniable = !conditional && !/\b(?:but|aber|mais|pero|ma|maar|mas)\b/.test(fold(said));
  return {
    sentence,
    words,
    forms: wordForms(rest),
    facts: withoutWeekdays(facts),
    negative,
    deniable,
    whole: true,
  };
}

function readTitle(title: string, { currency, language, ignored }: ReadOptions): Set<string> {
  const { facts, rest } = readClauseFacts(title, currency);
  const { without } = readNegation(fold(rest));
  return new Set([...readWords(without, language, ignored), ...weekdaysOf(facts)]);
}

/** Days as words: what opens on Sundays is something else than what opens on Mondays. */
function weekdaysOf(facts: readonly ClauseFact[]): string[] {
  return facts
    .filter(({ group }) => group === 'weekday')
    .flatMap(({ values }) => values.map((day) => `weekday ${day}`));
}

function withoutWeekdays(facts: readonly ClauseFact[]): ClauseFact[] {
  return facts.filter(({ group }) => group !== 'weekday');
}

/** "No, …" below a question denies what the question asks. */
function answerStatement(sentence: string, verdict: string, title: ReadonlySet<string>): Statement {
  return {
    sentence,
    words: title,
    forms: [],
    facts: [],
    negative: NO.test(verdict),
    deniable: true,
    whole: true,
  };
}

function fold(text: string): string {
  return foldText(text).replace(/[’']/g, ' ').trim();
}
