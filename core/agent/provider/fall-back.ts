import { BudgetReached } from '../limits/check-budget';
import { LlmCallFailed } from './call-with-retry';

/** The model gave no answer for reasons of its own rules. */
export class ModelRefused extends Error {
  constructor() {
    super('The model refused to answer.');
    this.name = 'ModelRefused';
  }
}

/** Nothing of the model's answer could be shown: it stated what no tool had returned. */
export class NothingLeft extends Error {
  constructor(cause?: unknown) {
    super('Nothing of the answer holds.', { cause });
    this.name = 'NothingLeft';
  }
}

export interface FallBack {
  /** For the owner. */
  reason: string;
  /** The provider is down: it is left alone for a while. */
  rest: boolean;
}

/** Whether the built-in answerer is to answer in the model's place; null when the turn itself is over. */
export function readFallBack(error: unknown): FallBack | null {
  if (error instanceof BudgetReached) return { reason: error.message, rest: false };
  if (error instanceof NothingLeft)
    return { reason: 'Its answer stated what none of the tools had returned.', rest: false };
  if (error instanceof ModelRefused)
    return { reason: 'The model refused to answer this message.', rest: false };
  if (!(error instanceof LlmCallFailed) || error.kind === 'aborted') return null;
  return { reason: error.userMessage, rest: error.kind !== 'too_long' };
}
