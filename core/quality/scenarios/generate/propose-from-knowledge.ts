import type { AnswerLanguage } from '@/core/language/languages';
import { findTellingFacts } from '../find-telling-facts';
import type { Expectation } from '../scenario';
import { findPolicyFacts } from './find-policy-facts';
import type { DocumentFacts } from './generation-facts.queries';
import type { Proposal } from './proposal';
import { QUESTION_WORDS } from './question-words';

/** An answer quotes the start of an entry. */
const QUOTED_CHARS = 300;
const FACTS = 3;

/**
 * The questions of the store's FAQ and those that every shopper asks of a shop's rules, with the figures that stand
 * in the texts. Entries that name figures come first: of the others a test can only tell that they were answered.
 * @param currency of the store, ISO 4217
 */
export function proposeFromKnowledge(
  documents: readonly DocumentFacts[],
  language: AnswerLanguage,
  currency: string,
): Proposal[] {
  const rules = findPolicyFacts(
    documents.map(({ text }) => text),
    currency,
  ).map(({ topic, fact }) => propose(QUESTION_WORDS[language].topics[topic], { facts: [fact] }));
  const entries = documents
    .filter(({ isEntry }) => isEntry)
    .map(({ title, text }) => ({
      title,
      facts: findTellingFacts(text.slice(0, QUOTED_CHARS), currency, FACTS),
    }));
  const [telling, plain] = [entries.filter(({ facts }) => facts.length > 0), entries.filter(hasNone)];
  return [
    ...rules,
    ...telling.map(({ title, facts }) => propose(title, { facts })),
    ...plain.map(({ title }) => propose(title, { outcome: 'answered', handOff: false })),
  ];
}

function hasNone({ facts }: { facts: string[] }): boolean {
  return facts.length === 0;
}

function propose(message: string, expected: Partial<Expectation>): Proposal {
  const turns = [{ message, expect: { facts: [], forbidden: [], ...expected } }];
  return { origin: 'policies', scenario: { title: message, assistantId: null, enabled: true, turns } };
}
