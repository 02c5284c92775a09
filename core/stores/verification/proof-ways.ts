import type { ProofWay } from '@/core/contracts/order-tool-results';
import type { AppContext } from '@/core/shared/context';

/** How a shopper can show who they are here; codes need a mail server. */
export function proofWays({ mailer }: Pick<AppContext, 'mailer'>): ProofWay[] {
  return [
    'order_number_and_email',
    'order_number_and_phone',
    ...(mailer.configured ? (['code_by_email'] as const) : []),
  ];
}
