import { z } from 'zod';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import type { LlmProviderSettings } from '@/core/llm/llm-provider';
import { PROVIDER_IDS, type ProviderId } from '@/core/llm/provider-ids';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import {
  findCredential,
  listCredentials,
  removeCredential,
  writeCredential,
} from './provider-credentials.queries';

export type VendorId = Exclude<ProviderId, 'builtin'>;
/** The providers that need settings of the owner. */
export const VENDOR_IDS = PROVIDER_IDS.filter((id): id is VendorId => id !== 'builtin');

/** What the admin may see: never the key, only its last four characters. */
export interface ProviderView {
  provider: VendorId;
  saved: boolean;
  keyHint: string | null;
  baseUrl: string | null;
  model: string | null;
  lastTestedAt: string | null;
  lastTestError: string | null;
}

const optionalText = z
  .string()
  .trim()
  .max(500)
  .nullable()
  .default(null)
  .transform((text) => text || null);

export const providerInputSchema = z.object({
  provider: z.enum(VENDOR_IDS as [VendorId, ...VendorId[]]),
  /** Empty: keep the stored key. */
  apiKey: optionalText,
  baseUrl: optionalText,
  model: optionalText,
});

/** Every vendor in a fixed order, with or without stored settings. */
export async function listProviders(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<ProviderView[]> {
  const rows = await listCredentials(ctx, storeId);
  return VENDOR_IDS.map((provider) => {
    const row = rows.find((one) => one.provider === provider);
    return {
      provider,
      saved: row !== undefined,
      keyHint: row?.keyHint ?? null,
      baseUrl: row?.baseUrl ?? null,
      model: row?.model ?? null,
      lastTestedAt: row?.lastTestedAt?.toISOString() ?? null,
      lastTestError: row?.lastTestError ?? null,
    };
  });
}

/**
 * Saves a vendor's key (encrypted), base URL and default model. Needs `providers.manage`.
 * @throws ZodError; AppError `invalid_input` when the vendor's adapter refuses the settings, or when the base URL
 *   changes and the key is not entered again (it would be sent to a server that its owner never meant)
 */
export async function saveProvider(
  ctx: Pick<AppContext, 'db' | 'sql' | 'llm' | 'secrets'>,
  { storeId, by, ...input }: { storeId: string; by?: Actor } & z.input<typeof providerInputSchema>,
): Promise<void> {
  await requireActor(ctx, by, storeId, 'providers.manage');
  const { provider, apiKey, baseUrl, model } = providerInputSchema.parse(input);
  const stored = await findCredential(ctx, storeId, provider);
  if (!apiKey && stored?.encryptedKey && stored.baseUrl !== baseUrl) {
    throw new AppError('invalid_input', 'The server’s address changed: enter the key again.');
  }
  const keptKey = stored?.encryptedKey ? ctx.secrets.decrypt(stored.encryptedKey) : undefined;
  ctx.llm.create(provider, compact({ apiKey: apiKey ?? keptKey, baseUrl, model }));
  await writeCredential(ctx, storeId, provider, {
    encryptedKey: apiKey ? ctx.secrets.encrypt(apiKey) : (stored?.encryptedKey ?? null),
    keyHint: apiKey ? apiKey.slice(-4) : (stored?.keyHint ?? null),
    baseUrl,
    model,
  });
  const data = { provider, newKey: apiKey !== null };
  await recordDeed(ctx, by, { storeId, action: 'provider_saved', data });
}

/** Forgets a vendor's key; assistants that used it answer with the built-in provider again. Needs `providers.manage`. */
export async function forgetProvider(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, provider }: { storeId: string; by?: Actor; provider: VendorId },
): Promise<void> {
  await requireActor(ctx, by, storeId, 'providers.manage');
  await removeCredential(ctx, storeId, provider);
  await recordDeed(ctx, by, { storeId, action: 'provider_forgotten', data: { provider } });
}

/**
 * A vendor's settings with the key in the clear, for the turn and the connection test only.
 * @returns null when nothing is stored
 * @throws AppError `internal` when the key was encrypted with another master secret
 */
export async function readProviderSettings(
  ctx: Pick<AppContext, 'db' | 'secrets'>,
  storeId: string,
  provider: VendorId,
): Promise<LlmProviderSettings | null> {
  const row = await findCredential(ctx, storeId, provider);
  if (!row) return null;
  const apiKey = row.encryptedKey ? ctx.secrets.decrypt(row.encryptedKey) : undefined;
  return compact({ apiKey, baseUrl: row.baseUrl, model: row.model });
}

/** Leaves out what is not set: the port tells "absent" from a value. */
function compact(settings: {
  apiKey?: string | null | undefined;
  baseUrl: string | null;
  model: string | null;
}): LlmProviderSettings {
  return {
    ...(settings.apiKey && { apiKey: settings.apiKey }),
    ...(settings.baseUrl && { baseUrl: settings.baseUrl }),
    ...(settings.model && { model: settings.model }),
  };
}
