import { z } from 'zod';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { getInboxSettings } from '@/core/stores/settings/inbox/manage-inbox-settings';
import { countOld, writeRetention } from './retention.queries';

const DAY = 24 * 3_600_000;

const daysSchema = z
  .number('Write a number of days.')
  .int('Write whole days.')
  .min(7, 'Keep conversations for 7 days at least.')
  .max(3_650, 'Ten years are the longest; or keep them for good.');

interface By {
  storeId: string;
  by: string;
}

/** Days that resolved conversations are kept; null: for good. Needs `settings.view`. */
export async function readRetention(
  ctx: Pick<AppContext, 'db'>,
  { storeId, by }: By,
): Promise<{ days: number | null }> {
  await requirePermission(ctx, by, storeId, 'settings.view');
  return { days: (await getInboxSettings(ctx, storeId)).retentionDays };
}

/**
 * What a retention period would remove at once: resolved conversations whose last message is older, and contacts of
 * whom nothing would be left. Counts go up to 100,000. Needs `settings.manage`.
 * @throws ZodError; AppError `forbidden`
 */
export async function previewRetention(
  ctx: Pick<AppContext, 'db' | 'sql' | 'now'>,
  { storeId, by, days }: By & { days: number },
): Promise<{ conversations: number; contacts: number }> {
  await requirePermission(ctx, by, storeId, 'settings.manage');
  return countOld(ctx.sql, storeId, dayBefore(ctx, daysSchema.parse(days)));
}

/**
 * Sets how long resolved conversations are kept; the job `retention-due` removes the rest within an hour. Needs
 * `settings.manage`.
 * @param input.days null: for good
 * @throws ZodError; AppError `forbidden`
 */
export async function saveRetention(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  { storeId, by, days: given }: By & { days: number | null },
): Promise<void> {
  const days = given === null ? null : daysSchema.parse(given);
  await requirePermission(ctx, by, storeId, 'settings.manage');
  await inTransaction(ctx.sql, async (client) => {
    await writeRetention(client, storeId, days);
    await recordAudit(client, { storeId, actorId: by, action: 'retention_changed', data: { days } });
  });
}

/** The moment so many days ago. */
export function dayBefore(ctx: Pick<AppContext, 'now'>, days: number): Date {
  return new Date(ctx.now().getTime() - days * DAY);
}
