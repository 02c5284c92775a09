import type { AppContext } from '@/core/shared/context';
import { type MailContext, storeMailer } from '@/core/stores/mail/store-mailer';
import { findInviter } from './invitations.queries';

/** @returns false when no mail server is set up, or it did not take the mail */
export async function sendInvitation(
  ctx: MailContext & Pick<AppContext, 'log'>,
  { storeId, by, email, link }: { storeId: string; by: string; email: string; link: string },
): Promise<boolean> {
  const mailer = await storeMailer(ctx, storeId);
  if (!mailer.configured) return false;
  const { storeName, inviterName } = await findInviter(ctx.sql, storeId, by);
  try {
    await mailer.send({
      to: email,
      fromName: storeName,
      subject: `${inviterName} invites you to the team of ${storeName}`,
      text: [
        `${inviterName} would like you to answer customers of ${storeName} with Storefolk.`,
        `Accept the invitation here:\n${link}`,
        'The link is good for seven days and for one person. If you do not know what this is about, ignore it.',
      ].join('\n\n'),
    });
    return true;
  } catch (error) {
    ctx.log.warn({ err: error }, 'invitation not mailed');
    return false;
  }
}
