import type { AppContext } from '@/core/shared/context';

/** What teammates wrote should have been said to a gap's questions: the latest word, by gap. */
export async function readTeamAnswers(
  ctx: Pick<AppContext, 'sql'>,
  storeId: string,
  gapIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await ctx.sql.query<{ gapId: string; better: string }>(
    `SELECT DISTINCT ON (g.gap_id) g.gap_id AS "gapId", f.better
       FROM gap_questions g
       JOIN turns t ON t.store_id = g.store_id AND t.message_id = g.message_id
       JOIN messages a ON a.store_id = t.store_id AND a.conversation_id = t.conversation_id AND a.turn_id = t.id
       JOIN answer_feedback f ON f.store_id = a.store_id AND f.message_id = a.id AND f.source = 'teammate'
      WHERE g.store_id = $1 AND g.gap_id = ANY($2) AND btrim(coalesce(f.better, '')) <> ''
      ORDER BY g.gap_id, f.updated_at DESC`,
    [storeId, [...gapIds]],
  );
  return new Map(rows.map(({ gapId, better }) => [gapId, better]));
}
