import { randomBytes } from 'node:crypto';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { findSealedIdentitySecret, writeSealedIdentitySecret } from './identity-secret.queries';

type Context = Pick<AppContext, 'db' | 'sql' | 'secrets'>;

/** The secret with which the shop signs who is logged in; null: none was made, and no signature counts. */
export async function readIdentitySecret(
  ctx: Pick<AppContext, 'db' | 'secrets'>,
  storeId: string,
): Promise<string | null> {
  const sealed = await findSealedIdentitySecret(ctx, storeId);
  return sealed === null ? null : ctx.secrets.decrypt(sealed);
}

/**
 * Makes the secret, unless there is one. Making, replacing and removing it needs `settings.manage`.
 * @returns the one that counts
 * @throws AppError `not_found` when there is no such store
 */
export async function createIdentitySecret(ctx: Context, storeId: string, by?: Actor): Promise<string> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  await writeSealedIdentitySecret(ctx, storeId, ctx.secrets.encrypt(newSecret()), { onlyIfNone: true });
  const secret = await readIdentitySecret(ctx, storeId);
  if (secret === null) throw notFound('The store');
  await note(ctx, storeId, by, 'made');
  return secret;
}

/** Replaces the secret: what was signed with the old one counts no more. @returns the new one */
export async function rotateIdentitySecret(ctx: Context, storeId: string, by?: Actor): Promise<string> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  const secret = newSecret();
  await writeSealedIdentitySecret(ctx, storeId, ctx.secrets.encrypt(secret), { onlyIfNone: false });
  await note(ctx, storeId, by, 'replaced');
  return secret;
}

/** Takes the secret away: the shop's signatures count no more. */
export async function removeIdentitySecret(ctx: Context, storeId: string, by?: Actor): Promise<void> {
  await requireActor(ctx, by, storeId, 'settings.manage');
  await writeSealedIdentitySecret(ctx, storeId, null, { onlyIfNone: false });
  await note(ctx, storeId, by, 'removed');
}

function note(ctx: Context, storeId: string, by: Actor, how: 'made' | 'replaced' | 'removed'): Promise<void> {
  return recordDeed(ctx, by, { storeId, action: 'identity_secret_changed', data: { how } });
}

/** 256 random bits as text, because themes and shops' own code take it as text. */
function newSecret(): string {
  return `sfi_${randomBytes(32).toString('base64url')}`;
}
