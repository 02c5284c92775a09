import { z } from 'zod';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requirePermission } from '../require-membership';
import { announceMember } from './announce-member';
import { memberSchema } from './managed-member';
import { writeWork } from './members.queries';

export const memberWorkSchema = memberSchema.extend({
  away: z.boolean().optional(),
  /** Tag ids; those that are not of the store are left out. */
  skills: z.array(z.uuid()).max(100).optional(),
});

/**
 * Whether somebody gets new conversations, and what they are preferred for; what is left out stays. One's own with
 * `conversations.reply`, others' with `members.manage`.
 * @throws ZodError; AppError `not_found`, `forbidden`
 */
export async function saveMemberWork(
  ctx: Pick<AppContext, 'db' | 'sql' | 'events'>,
  input: z.input<typeof memberWorkSchema>,
): Promise<void> {
  const { storeId, by, userId, away, skills } = memberWorkSchema.parse(input);
  await requirePermission(ctx, by, storeId, by === userId ? 'conversations.reply' : 'members.manage');
  const active = await writeWork(ctx.sql, { storeId, userId, away, skills });
  if (active === null) throw notFound('The member');
  announceMember(ctx, storeId, { userId, active });
}
