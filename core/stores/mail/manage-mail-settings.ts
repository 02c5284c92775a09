import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { deleteMailSettings, findMailSettings, noteTest, writeMailSettings } from './mail-settings.queries';
import { type MailSettingsInput, type MailSettingsView, mailSettingsSchema } from './mail-settings-input';
import { findReceiver } from './receiver.queries';
import { type MailContext, toServer } from './store-mailer';

interface Of {
  storeId: string;
  /** The teammate who does it; needs `settings.manage`. */
  by: string;
}

/** The store's own mail server; null: the instance's is used. The password stays here. @throws AppError `forbidden` */
export async function getMailSettings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by }: Of,
): Promise<MailSettingsView | null> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const row = await findMailSettings(ctx.sql, storeId);
  if (!row) return null;
  const { encryptedPassword, username, fromName, lastTestedAt, ...rest } = row;
  return {
    ...rest,
    username: username ?? '',
    fromName: fromName ?? '',
    hasPassword: encryptedPassword !== null,
    lastTestedAt: lastTestedAt?.toISOString() ?? null,
  };
}

/**
 * Stores the store's own mail server. A stored password is only kept for the server and the user it was typed for:
 * whoever changes the host must type it again.
 * @throws ZodError with the fault at its field; AppError `forbidden`
 */
export async function saveMailSettings(
  ctx: Pick<AppContext, 'db' | 'sql' | 'secrets'>,
  { storeId, by, settings }: Of & { settings: MailSettingsInput },
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const { username, password, fromName, ...rest } = mailSettingsSchema.parse(settings);
  const before = await findMailSettings(ctx.sql, storeId);
  const same = before?.host === rest.host && (before.username ?? '') === username;
  const kept = same ? before.encryptedPassword : null;
  const sealed = password === null ? kept : password === '' ? null : ctx.secrets.encrypt(password);
  await writeMailSettings(ctx, storeId, {
    ...rest,
    username: username || null,
    encryptedPassword: username ? sealed : null,
    fromName: fromName || null,
  });
  await audit(ctx, { storeId, by }, rest.host);
}

/** Goes back to the instance's mail server. @throws AppError `forbidden` */
export async function removeMailSettings(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by }: Of,
): Promise<void> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  if (await deleteMailSettings(ctx.sql, storeId)) await audit(ctx, { storeId, by }, '');
}

/**
 * Sends a mail to whoever asks, by the stored server, and notes how that went.
 * @returns null: it was taken; otherwise what is wrong, for people
 * @throws AppError `not_found` when no server is stored, `forbidden`, `rate_limited`
 */
export async function testMailSettings(
  ctx: MailContext & Pick<AppContext, 'db' | 'now' | 'rateLimiter'>,
  { storeId, by }: Of,
): Promise<string | null> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  const settings = await findMailSettings(ctx.sql, storeId);
  const receiver = await findReceiver(ctx.sql, storeId, by);
  if (!settings || !receiver) throw notFound('The mail server');
  const words = 'That were many tests. Try again in a few minutes.';
  await ctx.rateLimiter.consume(`mail-test/${storeId}`, { points: 10, perSeconds: 600 }, words);
  const error = await trySending(ctx, settings, receiver);
  await noteTest(ctx.sql, storeId, ctx.now(), error);
  return error;
}

async function trySending(
  ctx: MailContext,
  settings: NonNullable<Awaited<ReturnType<typeof findMailSettings>>>,
  { email, storeName }: { email: string; storeName: string },
): Promise<string | null> {
  try {
    await ctx.openMailer(toServer(ctx, settings)).send({
      to: email,
      fromName: storeName,
      subject: `Test: ${storeName} can send e-mail`,
      text: `This e-mail went out by ${settings.host}. Codes, transcripts and notifications of ${storeName} go the same way.`,
    });
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.userMessage;
  }
}

function audit(ctx: Pick<AppContext, 'sql'>, { storeId, by }: Of, host: string): Promise<void> {
  return recordAudit(ctx.sql, { storeId, actorId: by, action: 'mail_settings_changed', data: { host } });
}
