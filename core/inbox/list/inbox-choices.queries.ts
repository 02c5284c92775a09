import type { AppContext } from '@/core/shared/context';
import { type Assignee, listAssignees } from '../assignment/assignees.queries';
import { listTags, type TagRow } from '../tags/tags.queries';

/** What a list is filtered by, and what conversations are given: everything has a name. */
export interface InboxChoices {
  tags: TagRow[];
  /** Everybody who can be given conversations. */
  people: Assignee[];
  assistants: { id: string; name: string }[];
}

/** What the inbox's filters can be set to: tags, people, assistants. */
export async function listInboxChoices(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  storeId: string,
): Promise<InboxChoices> {
  const [tags, people, assistants] = await Promise.all([
    listTags(ctx.sql, storeId),
    listAssignees(ctx.sql, { storeId, now: ctx.now() }),
    ctx.sql.query<{ id: string; name: string }>(
      'SELECT id, name FROM assistants WHERE store_id = $1 ORDER BY is_default DESC, created_at',
      [storeId],
    ),
  ]);
  return { tags, people, assistants: assistants.rows };
}
