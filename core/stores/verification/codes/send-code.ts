import type { AppContext } from '@/core/shared/context';
import { storeMailer } from '../../mail/store-mailer';
import { findCodeToSend, findSender, isCustomerAddress, writeCodeHash } from './code-rows.queries';
import { CODE_VALID_MINUTES, hashCode, makeCode } from './one-time-code';
import { writeCodeMail } from './write-code-mail';

/**
 * Makes a requested code and sends it, if the address is a customer's; to others nothing is sent. Run again, it sends
 * another code in place of the first, which may not have arrived.
 * @throws AppError as Mailer.send does
 */
export async function sendCode(ctx: AppContext, storeId: string, codeId: string): Promise<void> {
  const requested = await findCodeToSend(ctx.sql, { storeId, codeId, now: ctx.now() });
  const sender = requested && (await findSender(ctx.sql, storeId));
  if (!requested || !sender || !(await isCustomerAddress(ctx.sql, storeId, requested.email))) return;
  const code = makeCode();
  await writeCodeHash(ctx.sql, storeId, codeId, hashCode(ctx, codeId, code));
  const mailer = await storeMailer(ctx, storeId);
  await mailer.send({
    to: requested.email,
    fromName: sender.storeName,
    ...(sender.supportEmail ? { replyTo: sender.supportEmail } : {}),
    ...writeCodeMail({ code, storeName: sender.storeName, validMinutes: CODE_VALID_MINUTES }),
  });
}
