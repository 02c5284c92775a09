import type { ProviderId } from '@/core/llm/provider-ids';
import type { AppContext } from '@/core/shared/context';
import type { ProviderCredential } from '@/prisma/generated/client';

type Db = Pick<AppContext, 'db'>;

function keyOf(storeId: string, provider: ProviderId) {
  return { storeId_provider: { storeId, provider } };
}

/** The store's key for a provider, encrypted; null when it has none. */
export function findCredential(ctx: Db, storeId: string, provider: ProviderId) {
  return ctx.db.providerCredential.findUnique({ where: keyOf(storeId, provider) });
}

/** The store's keys for providers, encrypted. */
export function listCredentials(ctx: Db, storeId: string): Promise<ProviderCredential[]> {
  return ctx.db.providerCredential.findMany({ where: { storeId } });
}

export interface CredentialFields {
  encryptedKey: string | null;
  keyHint: string | null;
  baseUrl: string | null;
  model: string | null;
}

/** Saves the credential; what an earlier test said no longer holds. */
export async function writeCredential(
  ctx: Db,
  storeId: string,
  provider: ProviderId,
  fields: CredentialFields,
): Promise<void> {
  const data = { ...fields, lastTestedAt: null, lastTestError: null };
  await ctx.db.providerCredential.upsert({
    where: keyOf(storeId, provider),
    create: { storeId, provider, ...data },
    update: data,
  });
}

/** Stores how a test of a provider's key went; `lastTestError` null: it works. */
export async function writeTestResult(
  ctx: Db,
  storeId: string,
  provider: ProviderId,
  result: { lastTestedAt: Date; lastTestError: string | null },
): Promise<void> {
  await ctx.db.providerCredential.updateMany({ where: { storeId, provider }, data: result });
}

/** Removes the credential and puts assistants that used it back to the built-in provider, in one step. */
export async function removeCredential(ctx: Db, storeId: string, provider: ProviderId): Promise<void> {
  await ctx.db.$transaction([
    ctx.db.providerCredential.deleteMany({ where: { storeId, provider } }),
    ctx.db.assistant.updateMany({ where: { storeId, provider }, data: { provider: 'builtin', model: null } }),
  ]);
}
