import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import type { TurnOutcome } from '@/core/contracts/message-view';
import type { Check, CheckKind } from '@/core/quality/scenarios/judging/verdict';
import { toolWords } from '../../../../conversations/[conversationId]/_components/tool-words';

const WORDS: Record<CheckKind, (expected: string) => string> = {
  answered: () => 'Gives an answer',
  fact: (expected) => `Says “${expected}”`,
  forbidden: (expected) => `Does not say “${expected}”`,
  product: (expected) => `Names “${expected}”`,
  tool: (expected) => `Does this: ${toolWords(expected).done.toLowerCase()}`,
  hand_off: (expected) => expected,
  outcome: (expected) =>
    `Ends as: ${(expected in OUTCOME_WORDS ? OUTCOME_WORDS[expected as TurnOutcome].words : expected).toLowerCase()}`,
  unsupported: () => 'Every fact in it is the store’s',
};

/** What a check expects, in words. */
export function checkWords({ kind, expected }: Check): string {
  return WORDS[kind](expected);
}
