import type { AnswerLanguage } from '@/core/language/languages';
import { splitSentences } from '@/core/language/split-sentences';
import { findTellingFacts } from '../proposing/find-telling-facts';
import type { Expectation } from '../scenario';
import { findPolicyFacts } from './find-policy-facts';
import type { DocumentFacts } from './generation-facts.queries';
import type { Proposal } from './proposal';
import { QUESTION_WORDS } from './question-words';

/** Whoever gets an answer gets the start of it: later sentences may be left out. */
const SENTENCES = 2;
const FACTS = 2;

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
  const rules = findPolicyFacts(documents, currency).map(({ topic, fact }) =>
    propose(QUESTION_WORDS[language].topics[topic], { facts: [fact] }),
  );
  const entries = documents
    .filter(({ isEntry }) => isEntry)
    .map(({ title, text }) => ({
      title,
      facts: findTellingFacts(splitSentences(text).slice(0, SENTENCES).join(' '), currency, FACTS),
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
