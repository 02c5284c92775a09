import type { MessageView } from '@/core/contracts/message-view';
import { readHandOffWish } from '../hand-off/read-hand-off-wish';

/** Longer messages say what the matter is, besides asking for a person. */
const MERE_WISH_CHARS = 80;
const ONLY_EMAIL = /^\s*\S+@\S+\.\S+\s*$/;

/**
 * The messages up to the one that a teammate answers: what the shopper asked last. "A person, please" and a bare
 * e-mail address are no questions; the one before them is meant.
 * @param messages oldest first
 * @returns null when a teammate wrote last, or the shopper has not written at all
 */
export function chooseQuestion(messages: readonly MessageView[]): MessageView[] | null {
  const said = messages.filter(({ role, text }) => role !== 'system' && text.trim() !== '');
  const answered = said.findLastIndex(({ role }) => role === 'teammate');
  const open = said.slice(answered + 1).filter(({ role }) => role === 'contact');
  if (open.length === 0) return null;
  const asked = open.findLast(({ text }) => !isMereWish(text)) ?? open.at(-1);
  return said.slice(0, said.findIndex(({ id }) => id === asked?.id) + 1);
}

function isMereWish(text: string): boolean {
  if (ONLY_EMAIL.test(text)) return true;
  return text.length <= MERE_WISH_CHARS && readHandOffWish(text) !== null;
}
