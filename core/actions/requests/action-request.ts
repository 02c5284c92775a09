import { PLATFORM_IDS, type PlatformId } from '@/core/stores/platform/platform-ids';
import type { ActionStatus } from '@/prisma/generated/client';
import { type ActionDetails, actionDetailsSchema } from '../action-details';

/** Something that the agent was asked to do, as far as it has come. */
export interface ActionRequest {
  storeId: string;
  /** Also the idempotency key at the platform. */
  id: string;
  conversationId: string | null;
  origin: PlatformId;
  subjectKey: string;
  details: ActionDetails;
  detailsHash: string;
  status: ActionStatus;
  reason: string | null;
  told: string;
  toldTurnId: string | null;
  language: string;
  undo: Record<string, unknown> | null;
  expiresAt: Date;
}

export type ActionRequestRow = Omit<ActionRequest, 'details' | 'origin'> & {
  details: unknown;
  origin: string;
};

export const REQUEST_COLUMNS = `store_id AS "storeId", id, conversation_id AS "conversationId", origin,
  subject_key AS "subjectKey", details, details_hash AS "detailsHash", status, reason, told,
  told_turn_id AS "toldTurnId", language, undo, expires_at AS "expiresAt"`;

/** @returns null for a row that this version cannot read: nothing is done about it */
export function readRequest(row: ActionRequestRow | undefined): ActionRequest | null {
  if (!row) return null;
  const details = actionDetailsSchema.safeParse(row.details);
  const origin = PLATFORM_IDS.find((id) => id === row.origin);
  return details.success && origin ? { ...row, details: details.data, origin } : null;
}
