import { type ComparedQuestion, compareQuestions } from './question-likeness';

interface Candidate extends ComparedQuestion {
  /** As it may be shown, cleaned. */
  text: string;
  language: string | null;
}

/** Shorter ones lack what is asked; longer ones tell a story. */
const GOOD_WORDS = { from: 4, to: 14 };

/**
 * The question that stands for all: the one that is most like the others, in the store's language if there is one,
 * of a handy length, and written as a question. Of equals, the first.
 * @param language of the store, BCP 47 primary tag
 */
export function pickRepresentative<C extends Candidate>(questions: readonly C[], language: string): C | null {
  let best: { question: C; score: number } | null = null;
  for (const question of questions) {
    const alike = questions.reduce((sum, other) => sum + (compareQuestions(question, other) ?? 0), 0);
    const words = question.text.split(' ').length;
    const score =
      alike / questions.length +
      (question.language === language ? 0.3 : 0) +
      (words >= GOOD_WORDS.from && words <= GOOD_WORDS.to ? 0.2 : 0) +
      (/[?？؟]\s*$/.test(question.text) ? 0.1 : 0) -
      (question.text.includes('…') ? 0.4 : 0);
    if (!best || score > best.score + 1e-6) best = { question, score };
  }
  return best?.question ?? null;
}
