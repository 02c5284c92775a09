import type { ToolRun } from '../run-tool';
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

  /** @param decisions of the turn; those of this try are added */
  constructor(known: KnownFacts, decisions: GuardDecision[]) {
    this.#evidence = new Evidence(known);
    this.#currency = known.currency;
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

  /** For the text of one step. */
  openGate(mode: GateMode): FactGate {
    const { names } = this.#evidence;
    return new FactGate(
      mode,
      (sentence) => findUnsupported(this.#evidence, sentence, this.#currency),
      (name) => names.knows(name, null),
    );
  }
}
