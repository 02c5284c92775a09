import { z } from 'zod';
import type { Tone } from '@/app/_components/ui/badge';
import type { GuardDecision } from '@/core/agent/guard/guard-decision';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';

const decisionSchema = z.object({
  check: z.enum(['facts', 'citation', 'off_topic', 'prompt_leak']),
  action: z.enum(['noted', 'asked_again', 'dropped', 'removed', 'replaced']),
  text: z.string(),
  facts: z.array(z.object({ kind: z.string(), text: z.string() })),
}) satisfies z.ZodType<GuardDecision>;

/** The trace's decisions; one of another version is left out. */
export function readDecisions(trace: TurnTrace): GuardDecision[] {
  return trace.guard.flatMap((one) => decisionSchema.safeParse(one).data ?? []);
}

export const ACTION_WORDS: Record<GuardDecision['action'], { words: string; tone: Tone }> = {
  noted: { words: 'Noted', tone: 'neutral' },
  asked_again: { words: 'Sent back', tone: 'warning' },
  dropped: { words: 'Held back', tone: 'danger' },
  removed: { words: 'Source taken off', tone: 'warning' },
  replaced: { words: 'Replaced', tone: 'danger' },
};

/** Why it was decided so, in a sentence. */
export function whyDecided({ check, action, facts }: GuardDecision): string {
  switch (check) {
    case 'citation':
      return 'The passage does not bear this sentence out, so its source number was taken off.';
    case 'off_topic':
      return 'The answer held code, a recipe or the like that no result has: the store’s own words stand instead.';
    case 'prompt_leak':
      return 'The answer repeated its instructions: the store’s own words stand instead.';
    case 'facts':
      return factWords(action, facts.every(({ kind }) => kind === 'forbidden') && facts.length > 0);
  }
}

function factWords(action: GuardDecision['action'], forbidden: boolean): string {
  const what = forbidden ? 'It holds words that the store does not want' : 'No result states this';
  switch (action) {
    case 'noted':
      return `${what}. The built-in answerer’s sentences are built from results, so it was shown all the same.`;
    case 'asked_again':
      return `${what}. The model was asked once to write anew.`;
    default:
      return `${what}. The sentence was left out; the shopper never got it.`;
  }
}
