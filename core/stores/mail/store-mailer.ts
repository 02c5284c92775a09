import type { AppContext } from '@/core/shared/context';
import type { Mailer, MailServer } from '@/core/shared/mailer';
import { findMailSettings, type MailSettingsRow } from './mail-settings.queries';

/** What is needed to send a store's mail. */
export type MailContext = Pick<AppContext, 'sql' | 'secrets' | 'mailer' | 'openMailer'>;

/**
 * What a store's mails go out by: its own mail server; without one the instance's (STOREFOLK_SMTP_URL), which may not be
 * set up either.
 */
export async function storeMailer(ctx: MailContext, storeId: string): Promise<Mailer> {
  const settings = await findMailSettings(ctx.sql, storeId);
  return settings ? ctx.openMailer(toServer(ctx, settings)) : ctx.mailer;
}

/** Whether a store can send e-mail at all. */
export async function canMail(ctx: MailContext, storeId: string): Promise<boolean> {
  return ctx.mailer.configured || (await findMailSettings(ctx.sql, storeId)) !== null;
}

/** @throws AppError `internal` when the password was sealed with another secret */
export function toServer({ secrets }: Pick<AppContext, 'secrets'>, settings: MailSettingsRow): MailServer {
  const { host, port, secure, username, encryptedPassword, fromAddress, fromName } = settings;
  const password = encryptedPassword === null ? '' : secrets.decrypt(encryptedPassword);
  return { host, port, secure, login: username ? { username, password } : null, fromAddress, fromName };
}
