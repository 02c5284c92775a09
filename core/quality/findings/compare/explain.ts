import type { FactGroup } from '../statements/clause-facts';
import type { Contradiction } from './find-contradiction';
import type { ComparedText } from './find-duplicate';

/** Subjects as headings for the owner; others are told by their figures alone. */
const SUBJECTS: Record<string, string> = {
  return: 'Returns',
  refund: 'Refunds',
  exchange: 'Exchanges',
  deliver: 'Delivery',
  dispatch: 'Delivery',
  warranty: 'Warranty',
  cancel: 'Cancelling an order',
  open: 'Opening hours',
  discount: 'Discounts',
  valid: 'How long something is valid',
  reply: 'Reply times',
  minimum: 'Minimum order',
  newsletter: 'Newsletter',
  giftcard: 'Gift cards',
};

const GROUPS: Partial<Record<FactGroup, string>> = {
  threshold: 'from which amount',
  amount: 'what it costs',
  duration: 'how long',
  percent: 'how many percent',
  date: 'which day',
  time: 'which hours',
  weekday: 'which days',
  phone: 'which telephone number',
  email: 'which e-mail address',
};

/** One plain sentence: what about, and what either side says. */
export function explainContradiction({ difference, subject }: Contradiction): string {
  const known = subject.find((word) => SUBJECTS[word]);
  const about = known ? `${SUBJECTS[known]}: ` : '';
  if (!difference) return `${about}one says yes, the other says no.`.replace(/^one/, 'One');
  const [left, right] = [difference.left, difference.right].map((texts) => texts.join(', '));
  const what = GROUPS[difference.group];
  const sentence = `one says “${left}”, the other “${right}”`;
  return `${about}${what ? `${sentence} (${what})` : sentence}.`.replace(/^one/, 'One');
}

/** Why two texts count as one, as the owner reads it. */
export function explainDuplicate(left: ComparedText, right: ComparedText): string {
  if (left.text.trim() === right.text.trim()) return 'Both say the same, word for word.';
  return left.isFaq && right.isFaq
    ? 'Two questions that ask the same and get the same answer.'
    : 'Both say the same, almost word for word.';
}
