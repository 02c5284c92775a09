import type { SqlPool } from '@/core/shared/sql-pool';
import { PRESENCE_SECONDS } from '../assignment/assignees.queries';

/** A tab of a shopper, and where it is. */
export interface VisitorTab {
  socketId: string;
  storeId: string;
  conversationId: string;
  pageUrl: string;
  /** When it came there. */
  toldAt: Date;
}

/** Writes tabs of a process; those that are known already move. A conversation that was erased meanwhile has none. */
export async function writeTabs(sql: SqlPool, processId: string, tabs: readonly VisitorTab[]): Promise<void> {
  await sql.query(
    `INSERT INTO visitor_presence (socket_id, process_id, store_id, conversation_id, page_url, told_at)
     SELECT t.socket_id, $1, t.store_id, t.conversation_id, t.page_url, t.told_at
       FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[])
         AS t(socket_id, store_id, conversation_id, page_url, told_at)
      WHERE EXISTS (SELECT FROM conversations c WHERE c.store_id = t.store_id AND c.id = t.conversation_id)
     ON CONFLICT (socket_id) DO UPDATE SET process_id = excluded.process_id,
       conversation_id = excluded.conversation_id, page_url = excluded.page_url, told_at = excluded.told_at`,
    [
      processId,
      tabs.map(({ socketId }) => socketId),
      tabs.map(({ storeId }) => storeId),
      tabs.map(({ conversationId }) => conversationId),
      tabs.map(({ pageUrl }) => pageUrl),
      tabs.map(({ toldAt }) => toldAt),
    ],
  );
}

/** Forgets a tab that was closed; none is no error. */
export async function deleteTab(sql: SqlPool, socketId: string): Promise<void> {
  await sql.query('DELETE FROM visitor_presence WHERE socket_id = $1', [socketId]);
}

/** The tab of a conversation's shopper that has moved last, whatever process it is connected to; null: they have left. */
export async function findNewestTab(
  sql: SqlPool,
  of: { storeId: string; conversationId: string; now: Date },
): Promise<Pick<VisitorTab, 'pageUrl' | 'toldAt'> | null> {
  const { rows } = await sql.query<Pick<VisitorTab, 'pageUrl' | 'toldAt'>>(
    `SELECT v.page_url AS "pageUrl", v.told_at AS "toldAt"
       FROM visitor_presence v JOIN app_processes p ON p.id = v.process_id
      WHERE v.store_id = $1 AND v.conversation_id = $2 AND p.beat_at > $3::timestamptz - make_interval(secs => $4)
      ORDER BY v.told_at DESC, v.socket_id LIMIT 1`,
    [of.storeId, of.conversationId, of.now, PRESENCE_SECONDS],
  );
  return rows[0] ?? null;
}

/** A sign of life of a process. @returns true when it was not known (any more), and its tabs have to be written anew */
export async function beatProcess(sql: SqlPool, processId: string, now: Date): Promise<boolean> {
  const { rows } = await sql.query<{ isNew: boolean }>(
    `INSERT INTO app_processes (id, beat_at) VALUES ($1, $2)
     ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at RETURNING xmax = 0 AS "isNew"`,
    [processId, now],
  );
  return rows[0]?.isNew ?? false;
}

/** Removes processes that gave no sign of life, and their tabs. @returns the conversations that lost one */
export async function deleteStaleTabs(
  sql: SqlPool,
  now: Date,
): Promise<Pick<VisitorTab, 'storeId' | 'conversationId'>[]> {
  const { rows } = await sql.query<Pick<VisitorTab, 'storeId' | 'conversationId'>>(
    `WITH gone AS (
       DELETE FROM app_processes WHERE beat_at <= $1::timestamptz - make_interval(secs => $2) RETURNING id),
     lost AS (
       DELETE FROM visitor_presence v USING gone WHERE v.process_id = gone.id
       RETURNING v.store_id, v.conversation_id)
     SELECT DISTINCT store_id AS "storeId", conversation_id AS "conversationId" FROM lost`,
    [now, PRESENCE_SECONDS],
  );
  return rows;
}
