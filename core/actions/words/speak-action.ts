import { type AnswerLanguage, toAnswerLanguage } from '@/core/language/languages';
import { formatMoney } from '@/core/shared/money';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { decodeTitle } from '@/core/shared/text-files/html-to-plain-text';
import type { PostalAddress } from '@/core/stores/orders/platform-order';
import type { ActionDetails } from '../action-details';
import type { Refusal } from '../refusal';
import type { ActionWords } from './action-words';
import { DE } from './de';
import { EN } from './en';
import { ES } from './es';
import { FR } from './fr';
import { IT } from './it';
import { NL } from './nl';
import { PT } from './pt';

const WORDS: Record<AnswerLanguage, ActionWords> = { en: EN, de: DE, fr: FR, es: ES, it: IT, nl: NL, pt: PT };

/** @param language BCP 47; English where the product has no words in it */
export function wordsIn(language: string): ActionWords {
  return WORDS[toAnswerLanguage(language)];
}

/** What is to be done, in one line: "Cancel order #1001". */
export function titleOf({ wish, orderNumber }: ActionDetails, language: string): string {
  return wordsIn(language).title[wish.action](plain(orderNumber ?? ''));
}

/** All that the shopper agrees to, and the question. Markdown as in answers; values are freed of theirs. */
export function tellDetails(details: ActionDetails, language: string): string {
  const { labels, question } = wordsIn(language);
  const { wish } = details;
  const money = moneyOf(details, language);
  const facts = [
    ...('reason' in wish && wish.reason ? [`${labels.reason}: ${plain(wish.reason)}`] : []),
    ...('address' in wish ? [`${labels.address}: ${oneLine(wish.address)}`] : []),
    ...details.items.map(({ title, variant, quantity, newVariant }) => {
      const now = `${quantity} × ${plain(title)}${variant ? ` (${plain(variant)})` : ''}`;
      return newVariant ? `${now} → ${plain(newVariant)}` : now;
    }),
    ...(money && details.flow ? [`${labels[details.flow]}: ${money}`] : []),
  ];
  return [`**${titleOf(details, language)}**`, ...facts.map((fact) => `- ${fact}`), '', question].join('\n');
}

/** What has happened. */
export function tellDone(details: ActionDetails, language: string): string {
  const words = wordsIn(language);
  const money = moneyOf(details, language);
  const sentences = [words.done[details.wish.action](plain(details.orderNumber ?? ''))];
  if (money && details.flow === 'back') sentences.push(words.amountBack(money));
  if (money && details.flow === 'paid') sentences.push(words.amountPaid(money));
  return sentences.join(' ');
}

/**
 * Why something cannot be done, as a shopper reads it.
 * @param language ISO 639-1
 */
export function tellRefusal(refusal: Refusal, language: string): string {
  return wordsIn(language).refusal[refusal.code]({
    ...('days' in refusal ? { days: refusal.days } : {}),
    ...('reasons' in refusal ? { reasons: refusal.reasons.join(', ') } : {}),
  });
}

/** "€53.90 (PayPal)"; null: no money moves. */
function moneyOf({ amountCents, currency, method, flow }: ActionDetails, language: string): string | null {
  if (!amountCents || !currency || !flow) return null;
  const amount = formatMoney(amountCents, currency, language);
  return method ? `${amount} (${plain(method)})` : amount;
}

function oneLine({ name, company, line1, line2, postalCode, city, region, country }: PostalAddress): string {
  return [name, company, line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country]
    .flatMap((part) => (part?.trim() ? [plain(part)] : []))
    .join(', ');
}

/** Titles and addresses are not ours: no markup of theirs gets into what is agreed to. */
function plain(text: string): string {
  return cleanLine(decodeTitle(text), 200).replace(/[*_`[\]<>]/g, '');
}
