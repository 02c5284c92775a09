import { isAngry as soundsAngry } from '@/core/language/wishes/is-angry';
import type { IntentReading } from './classify-intent';
import type { Intent } from './prototypes';

const SMALL_TALK: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'about_bot'];
const ANGER =
  /(!{2,}|\b(ridiculous|unacceptable|outrageous|terrible|horrible|awful|worst|disgusting|scam|fraud|angry|furious|fed up|sick of|rip[- ]?off|unverschämt|frechheit|inacceptable|arnaque|inaceptable|estafa|vergognoso|schande)\b)/i;

/** Anger at the answers themselves needs no complaint beside it. */
const FURY =
  /[😠😡🤬]|\b(useless|stupid|dumb|idiot\w*) (bot|chat|answer|assistant|thing|robot)\b|\bthis is useless\b/iu;

/** Small talk needs a clear reading: "hi, do you ship to Spain?" is a question. */
export function isSmallTalk({ intent, scores, certain }: IntentReading, question: string): boolean {
  if (!SMALL_TALK.includes(intent)) return false;
  if (certain) return true;
  const serious = Math.max(scores.shop, scores.detail, scores.knowledge, scores.order, scores.complaint);
  return scores[intent] > 0.5 && scores[intent] > serious + 0.15 && question.split(/\s+/).length <= 9;
}

export function wantsPerson({ intent, scores, certain }: IntentReading): boolean {
  return intent === 'human' && (certain || scores.human > 0.6);
}

/** Anger in words, about something that went wrong: people should see to it. */
export function isAngry({ intent, scores }: IntentReading, question: string): boolean {
  if (soundsAngry(question)) return true;
  if (FURY.test(question)) return true;
  const complains = intent === 'complaint' || (intent === 'order' && scores.complaint > 0.3);
  return complains && (scores.complaint > 0.6 || ANGER.test(question));
}
