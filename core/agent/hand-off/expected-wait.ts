import { HAND_OFF_PHRASES } from '@/core/language/hand-off-phrases';
import { toAnswerLanguage, toAnswerLocale } from '@/core/language/languages';
import { readOpening } from '@/core/stores/settings/hours/next-opening';
import type { OpeningHours } from '@/core/stores/settings/hours/opening-hours';

export interface WaitFacts {
  hours: OpeningHours;
  /** IANA name of the store. */
  timeZone: string;
  /** BCP 47, of the store. */
  locale: string;
  /** Of the conversation. */
  language: string;
  now: Date;
  /** Teammates who are online; null: not known. */
  online: number | null;
  /** How long shoppers usually waited lately, in minutes; null: too few have, or nobody has been asked yet. */
  usualMinutes: number | null;
  /** What the store promises out of hours; empty: nothing. */
  replyPromise: string;
  supportEmail: string | null;
  /** True: an answer can reach the contact by e-mail already. */
  hasEmail: boolean;
}

export interface ExpectedWait {
  /** All that the shopper is told. */
  text: string;
  /** The shopper was asked for an address. */
  asksEmail: boolean;
}

/** What a shopper is told who is handed over: never more than the store's settings and its past say. */
export function tellExpectedWait(facts: WaitFacts): ExpectedWait {
  const language = toAnswerLanguage(facts.language, facts.locale);
  const say = HAND_OFF_PHRASES[language];
  const opening = readOpening(facts.hours, facts.timeZone, facts.now);
  const sentences = [say.passedOn];
  const isOut = opening !== null && !opening.open && !(facts.online !== null && facts.online > 0);
  if (isOut) {
    if (opening.opensAt) sentences.push(say.backAt(writeTime(opening.opensAt, language, facts)));
    const promise = facts.replyPromise.trim().replace(/[.!]+$/, '');
    sentences.push(promise ? say.promise(promise) : say.asSoonAsPossible);
  } else {
    if (facts.online) sentences.push(say.someoneIsHere);
    const usual = facts.usualMinutes;
    sentences.push(usual === null ? say.asSoonAsPossible : say.usually(writeDuration(usual, language)));
  }
  const asksEmail = isOut && !facts.hasEmail;
  if (asksEmail) sentences.push(say.askEmail);
  if (facts.supportEmail) sentences.push(say.alsoWrite(facts.supportEmail));
  return { text: sentences.join(' '), asksEmail };
}

function writeTime(when: Date, language: string, { timeZone, locale }: WaitFacts): string {
  return new Intl.DateTimeFormat(toAnswerLocale(language, locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(when);
}

/** Rounded up to what people say: 5, 10, 15, 30 minutes, then hours and days. */
function writeDuration(minutes: number, language: string): string {
  const write = (value: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const step = [5, 10, 15, 20, 30, 45].find((one) => minutes <= one);
  if (step !== undefined) return write(step, 'minute');
  const hours = Math.ceil(minutes / 60);
  return hours <= 36 ? write(hours, 'hour') : write(Math.ceil(hours / 24), 'day');
}
