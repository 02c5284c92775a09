import type { Fact } from '@/core/language/facts/fact';

/** What the guard did about a part of an answer. Kept in the turn's trace. */
export interface GuardDecision {
  check: 'facts' | 'citation' | 'off_topic' | 'prompt_leak';
  /**
   * `noted`: shown all the same (built-in answerer) · `asked_again`: the model wrote anew · `dropped`: the sentence was
   * taken out · `removed`: only the citation was · `replaced`: by the store's own words.
   */
  action: 'noted' | 'asked_again' | 'dropped' | 'removed' | 'replaced';
  /** The sentence, shortened. */
  text: string;
  /** What was not supported: kind and wording. */
  facts: { kind: string; text: string }[];
}

const MAX_TEXT = 300;

/** A decision on a sentence whose facts no tool returned, shortened for the trace. */
export function factDecision(
  action: GuardDecision['action'],
  sentence: { text: string; facts: readonly Fact[] },
): GuardDecision {
  return {
    check: 'facts',
    action,
    text: sentence.text.trim().slice(0, MAX_TEXT),
    facts: sentence.facts.map(({ kind, text }) => ({ kind, text: text.slice(0, 100) })),
  };
}
