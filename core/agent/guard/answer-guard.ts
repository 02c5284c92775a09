import { splitSentences } from '@/core/language/split-sentences';
import { markForbidden } from '../guard-words/find-forbidden';
import type { ToolRun } from '../tools/run-tool';
import { findUnsupported } from './check-facts';
import { Evidence } from './evidence/evidence';
import type { KnownFacts } from './evidence/known-facts';
import type { GuardDecision } from './guard-decision';
import { FactGate, type GateMode } from './stream/fact-gate';

/** Guards one answerer's try at a turn: knows what it may state, and takes down what was decided. */
export class AnswerGuard {
  readonly decisions: GuardDecision[];
  readonly #evidence: Evidence;
  readonly #currency: string;
  readonly #doNotSay: readonly string[];

  /** @param decisions of the turn; those of this try are added */
  constructor(known: KnownFacts, decisions: GuardDecision[]) {
    this.#evidence = new Evidence(known);
    this.#currency = known.currency;
    this.#doNotSay = known.doNotSay ?? [];
    this.decisions = decisions;
  }

  /** From now on an answer may repeat what these tools returned. */
  addRuns(runs: readonly ToolRun[]): void {
    for (const { output, error } of runs) this.#evidence.addResult(error ?? output);
  }

  /** Whether these words stand in what may be stated. */
  mentions(words: string): boolean {
    return this.#evidence.names.mentions(words);
  }

  /** Words of our own without the sentences that the store does not want; all of them where nothing would be left. */
  withoutForbidden(text: string): string {
    const kept = splitSentences(text).filter(
      (sentence) => markForbidden(sentence, this.#doNotSay).length === 0,
    );
    return kept.length > 0 ? kept.join('').trim() : text;
  }

  /** For the text of one step. */
  openGate(mode: GateMode): FactGate {
    const { names } = this.#evidence;
    // What is only watched is right in its facts; words that the store does not want go all the same.
    if (mode === 'watch' && this.#doNotSay.length > 0) {
      return new FactGate('drop', (sentence) => markForbidden(sentence, this.#doNotSay));
    }
    return new FactGate(
      mode,
      (sentence) => [
        ...findUnsupported(this.#evidence, sentence, this.#currency),
        ...markForbidden(sentence, this.#doNotSay),
      ],
      (name) => names.knows(name, null),
    );
  }
}
