import type { SqlClient } from '@/core/shared/sql-pool';

/** Rows of a table that belong to the conversation `c`, as a JSON list. */
const listOf = (table: string, order: string, fields: Record<string, string>, more = '', only = 'true') =>
  `(SELECT coalesce(json_agg(json_build_object(${pairs(fields)}) ORDER BY ${order}), '[]')
      FROM ${table} ${more} WHERE x.store_id = c.store_id AND x.conversation_id = c.id AND ${only})`;

/** Files of private notes are the team's own papers: they are erased with the person, and never handed out. */
const SENT_FILES = 'x.note_id IS NULL';

const pairs = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(', ');

const FEEDBACK = `(SELECT json_agg(json_build_object('source', f.source, 'helpful', f.helpful, 'reason', f.reason,
  'comment', f.comment, 'better', f.better, 'at', f.updated_at) ORDER BY f.source)
  FROM answer_feedback f WHERE f.store_id = x.store_id AND f.message_id = x.id)`;

const TOOL_CALLS = `(SELECT json_agg(json_build_object('name', k.name, 'input', k.input, 'output', k.output,
  'error', k.error) ORDER BY k.position) FROM tool_calls k WHERE k.store_id = x.store_id AND k.turn_id = x.id)`;

/** Conversations with all that was said, shown, done and noted in them; without how answers were worded. */
export async function collectConversations(
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  ids: readonly string[],
): Promise<object[]> {
  const { rows } = await client.query<object>(
    `SELECT c.channel, c.status, c.created_at AS "createdAt", c.page_url AS "pageUrl", c.language,
       c.sentiment AS mood, c.handoff_reason AS "handOffReason", c.handoff_summary AS "handOffSummary", c.summary,
       ${listOf('messages x', 'x.seq', {
         role: 'x.role',
         text: 'x.text',
         at: 'x.created_at',
         language: 'x.language',
         mood: 'x.sentiment',
         products: 'x.products',
         orders: 'x.orders',
         cart: 'x.cart',
         sources: 'x.citations',
         suggestions: 'x.suggestions',
         feedback: FEEDBACK,
       })} AS messages,
       ${listOf(
         'attachments x',
         'x.created_at',
         {
           name: 'x.name',
           type: 'x.mime_type',
           bytes: 'x.bytes',
           by: 'x.uploaded_by',
           scan: 'x.scan',
           at: 'x.created_at',
         },
         '',
         SENT_FILES,
       )} AS files,
       ${listOf('conversation_identities x', 'x.verified_at', {
         method: 'x.method',
         email: 'x.email',
         phone: 'x.phone',
         customerId: 'x.customer_external_id',
         name: 'x.name',
         at: 'x.verified_at',
       })} AS "shownToBe",
       ${listOf('verification_codes x', 'x.created_at', { email: 'x.email', at: 'x.created_at' })} AS codes,
       ${listOf('transcript_requests x', 'x.created_at', {
         email: 'x.email',
         locale: 'x.locale',
         timeZone: 'x.time_zone',
         at: 'x.created_at',
         sentAt: 'x.sent_at',
       })} AS transcripts,
       ${listOf('conversation_ratings x', 'x.created_at', {
         score: 'x.score',
         comment: 'x.comment',
         at: 'x.updated_at',
       })} AS ratings,
       ${listOf('conversation_notes x', 'x.created_at', { text: 'x.text', at: 'x.created_at' })} AS notes,
       ${listOf(
         'conversation_tags x',
         't.name',
         { name: 't.name' },
         'JOIN tags t ON t.store_id = x.store_id AND t.id = x.tag_id',
       )} AS tags,
       ${listOf('conversation_events x', 'x.created_at', {
         what: 'x.type',
         data: 'x.data',
         at: 'x.created_at',
       })} AS events,
       ${listOf('turns x', 'x.started_at', {
         by: 'x.provider',
         model: 'x.model',
         at: 'x.started_at',
         lookedUp: TOOL_CALLS,
       })} AS answers
     FROM conversations c WHERE c.store_id = $1 AND c.id = ANY($2) ORDER BY c.created_at`,
    [storeId, ids],
  );
  return rows;
}
