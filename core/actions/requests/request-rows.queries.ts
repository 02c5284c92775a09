import { newId } from '@/core/shared/ids';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { toStorableJson, toStorableText } from '@/core/shared/storable-text';
import type { ActionStatus } from '@/prisma/generated/client';
import type { ActionHistory } from '../policy/evaluate-policy';
import { type ActionRequest, type ActionRequestRow, REQUEST_COLUMNS, readRequest } from './action-request';

type Sql = Pick<SqlPool, 'query'>;

export interface NewRequest
  extends Pick<
    ActionRequest,
    'storeId' | 'origin' | 'subjectKey' | 'details' | 'detailsHash' | 'told' | 'language' | 'expiresAt'
  > {
  conversationId: string;
  contactId: string;
  toldTurnId: string;
}

/**
 * Writes down what is to be done. What the conversation was asked before and has not answered is void, and so is the
 * same question in another conversation: one question at a time can be answered.
 * @returns null: exactly this waits for the team, or is being done
 */
export async function insertRequest(client: SqlClient, request: NewRequest): Promise<ActionRequest | null> {
  const { storeId, conversationId, details } = request;
  await client.query(
    `UPDATE action_requests SET status = 'expired', finished_at = now()
      WHERE store_id = $1 AND status = 'awaiting_shopper' AND (conversation_id = $2 OR details_hash = $3)`,
    [storeId, conversationId, request.detailsHash],
  );
  const { rows } = await client.query<ActionRequestRow>(
    `INSERT INTO action_requests (store_id, id, conversation_id, contact_id, action, origin, order_id, order_number,
       subject_key, details, details_hash, amount_cents, currency, told, told_turn_id, language, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6,
       (SELECT id FROM orders WHERE store_id = $1 AND origin = $6 AND external_id = $7), $8, $9, $10, $11, $12, $13,
       $14, $15, $16, $17)
     ON CONFLICT (store_id, details_hash) WHERE status IN ('awaiting_shopper', 'awaiting_team', 'approved')
     DO NOTHING RETURNING ${REQUEST_COLUMNS}`,
    [
      storeId,
      newId(),
      conversationId,
      request.contactId,
      details.wish.action,
      request.origin,
      details.orderExternalId,
      details.orderNumber,
      request.subjectKey,
      toStorableJson(details),
      request.detailsHash,
      details.amountCents === null ? null : Math.min(details.amountCents, 2_147_483_647),
      details.currency,
      toStorableText(request.told),
      request.toldTurnId,
      request.language,
      request.expiresAt,
    ],
  );
  return readRequest(rows[0]);
}

/** What the shopper of a conversation was asked and has not answered yet. */
export async function findOpenRequest(
  sql: Sql,
  storeId: string,
  conversationId: string,
  now: Date,
): Promise<ActionRequest | null> {
  const { rows } = await sql.query<ActionRequestRow>(
    `SELECT ${REQUEST_COLUMNS} FROM action_requests
      WHERE store_id = $1 AND conversation_id = $2 AND status = 'awaiting_shopper' AND expires_at > $3
      ORDER BY id DESC LIMIT 1`,
    [storeId, conversationId, now],
  );
  return readRequest(rows[0]);
}

/** @returns null when the store has no such request */
export async function findRequest(sql: Sql, storeId: string, id: string): Promise<ActionRequest | null> {
  const { rows } = await sql.query<ActionRequestRow>(
    `SELECT ${REQUEST_COLUMNS} FROM action_requests WHERE store_id = $1 AND id = $2`,
    [storeId, id],
  );
  return readRequest(rows[0]);
}

/** Nobody else moves the request until the transaction ends. */
export async function lockRequest(client: SqlClient, storeId: string, id: string): Promise<void> {
  await client.query('SELECT 1 FROM action_requests WHERE store_id = $1 AND id = $2 FOR UPDATE', [
    storeId,
    id,
  ]);
}

/** The question is asked again: the answer to this turn's telling counts. */
export async function noteToldAgain(
  sql: Sql,
  { storeId, id }: ActionRequest,
  turnId: string,
  expiresAt: Date,
): Promise<void> {
  await sql.query(
    `UPDATE action_requests SET told_turn_id = $3, expires_at = $4
      WHERE store_id = $1 AND id = $2 AND status = 'awaiting_shopper'`,
    [storeId, id, turnId, expiresAt],
  );
}

/** Decisions about one person follow each other, so that limits per day hold. Until the transaction ends. */
export async function lockSubject(client: SqlClient, request: ActionRequest): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [
    `${request.storeId}/${request.subjectKey}`,
  ]);
}

/** What was done before, for limits; what is still to be done counts too. */
export async function readHistory(
  sql: Sql,
  request: Pick<ActionRequest, 'storeId' | 'subjectKey' | 'details' | 'origin'>,
  now: Date,
): Promise<ActionHistory> {
  const { wish, orderExternalId } = request.details;
  const { rows } = await sql.query<ActionHistory>(
    `SELECT count(*) FILTER (WHERE subject_key = $3 AND coalesce(confirmed_at, created_at) > $5)::int AS "byPersonToday",
            count(*) FILTER (WHERE details ->> 'orderExternalId' = $4 AND origin = $6
                             AND status IN ('awaiting_team', 'approved', 'done'))::int AS "onOrder"
       FROM action_requests
      WHERE store_id = $1 AND action = $2 AND status IN ('awaiting_team', 'approved', 'done', 'undone', 'failed')
        AND (subject_key = $3 OR details ->> 'orderExternalId' = $4)`,
    [
      request.storeId,
      wish.action,
      request.subjectKey,
      orderExternalId,
      new Date(now.getTime() - 86_400_000),
      request.origin,
    ],
  );
  return rows[0] ?? { byPersonToday: 0, onOrder: 0 };
}

export interface StatusChange {
  from: ActionStatus;
  to: ActionStatus;
  now: Date;
  reason?: string;
  confirmedMessageId?: string;
  decidedBy?: string;
  before?: unknown;
  after?: unknown;
  undo?: unknown;
  expiresAt?: Date;
}

/**
 * Moves a request on, if it still is where it is thought to be: of two at once only one gets through.
 * @returns false when it had moved before
 */
export async function moveRequest(
  sql: Sql,
  { storeId, id }: Pick<ActionRequest, 'storeId' | 'id'>,
  change: StatusChange,
): Promise<boolean> {
  const json = (value: unknown) => (value === undefined ? null : toStorableJson(value));
  const ends = ['done', 'declined', 'failed', 'expired', 'undone'].includes(change.to);
  const { rows } = await sql.query(
    `UPDATE action_requests SET status = $4::"ActionStatus", reason = coalesce($5, reason),
       confirmed_at = CASE WHEN $6::uuid IS NULL THEN confirmed_at ELSE $7 END,
       confirmed_message_id = coalesce($6, confirmed_message_id),
       decided_by = coalesce($8, decided_by), decided_at = CASE WHEN $8::uuid IS NULL THEN decided_at ELSE $7 END,
       before = coalesce($9::jsonb, before), after = coalesce($10::jsonb, after), undo = coalesce($11::jsonb, undo),
       expires_at = coalesce($12, expires_at), finished_at = CASE WHEN $13 THEN $7 ELSE finished_at END
     WHERE store_id = $1 AND id = $2 AND status = $3::"ActionStatus" RETURNING id`,
    [
      storeId,
      id,
      change.from,
      change.to,
      change.reason === undefined ? null : toStorableText(change.reason).slice(0, 500),
      change.confirmedMessageId ?? null,
      change.now,
      change.decidedBy ?? null,
      json(change.before),
      json(change.after),
      json(change.undo),
      change.expiresAt ?? null,
      ends,
    ],
  );
  return rows.length > 0;
}

/** Requests whose time is over: nobody answered, or carrying them out was interrupted (`approved`). */
export async function findStale(sql: Sql, now: Date): Promise<ActionRequest[]> {
  const { rows } = await sql.query<ActionRequestRow>(
    `SELECT ${REQUEST_COLUMNS} FROM action_requests
      WHERE status IN ('awaiting_shopper', 'awaiting_team', 'approved') AND expires_at <= $1
      ORDER BY expires_at LIMIT 200`,
    [now],
  );
  return rows.flatMap((row) => readRequest(row) ?? []);
}
