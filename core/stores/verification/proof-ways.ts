import type { ProofWay } from '@/core/contracts/order-tool-results';
import { canMail, type MailContext } from '../mail/store-mailer';

/** How a shopper can show who they are here; codes need a mail server. */
export async function proofWays(ctx: MailContext, storeId: string): Promise<ProofWay[]> {
  return [
    'order_number_and_email',
    'order_number_and_phone',
    ...((await canMail(ctx, storeId)) ? (['code_by_email'] as const) : []),
  ];
}
