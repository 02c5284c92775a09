import { AppError } from '@/core/shared/app-error';
import type { CartOutcome, CheckoutOutcome } from '../cart-outcome';
import { nameOfPiece } from '../cart-piece';

type Hindrance = Exclude<CartOutcome | CheckoutOutcome, { kind: 'cart' | 'ready' }>;

/** What hinders a change that a shopper makes by hand in the cart, as an error to show beside it. */
export function refuseChange(outcome: Hindrance): AppError {
  switch (outcome.kind) {
    case 'out_of_stock':
      return new AppError('conflict', `${nameOfPiece(outcome.piece)} cannot be bought just now.`);
    case 'quantity_not_allowed':
      return new AppError('conflict', describeLimits(outcome));
    case 'code_refused':
      return new AppError('conflict', `The shop does not take the code ${outcome.code}.`);
    case 'no_checkout':
      return new AppError(
        'unsupported',
        'This shop has no checkout to link to. Ask in the chat, and a person takes the order.',
      );
    case 'choose_variant':
    case 'unavailable':
      return new AppError('unavailable', 'The shop cannot be reached just now. Try again in a moment.');
  }
}

function describeLimits({
  title,
  min,
  max,
  step,
}: Extract<Hindrance, { kind: 'quantity_not_allowed' }>): string {
  const limits = [
    min > 1 ? `at least ${min}` : null,
    max === null ? null : `at most ${max}`,
    step > 1 ? `in steps of ${step}` : null,
  ].filter((limit) => limit !== null);
  return `“${title}” can be ordered ${limits.join(', ')}.`;
}
