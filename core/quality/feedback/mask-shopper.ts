import { maskPersonal } from '@/core/quality/scenarios/proposing/mask-personal';
import type { AnswerContext } from './answer-context.queries';

/** A text of a conversation without who its shopper is: others will read it. */
export function maskShopper(
  text: string,
  { contactName, contactEmail, currency }: Pick<AnswerContext, 'contactName' | 'contactEmail' | 'currency'>,
): string {
  const names = contactName ? [contactName, ...contactName.split(/\s+/)] : [];
  return maskPersonal(text, [...names, contactEmail], currency);
}
