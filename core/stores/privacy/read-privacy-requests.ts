import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { PrivacyRequestKind } from '@/prisma/generated/client';
import {
  findSealedExport,
  forgetSealedExport,
  listRequests,
  type PrivacySummary,
} from './privacy-requests.queries';

const LISTED = 100;

/** A request to hand out or erase data, as it was fulfilled. */
export interface PrivacyRequestView {
  id: string;
  kind: PrivacyRequestKind;
  /** The platform's id; null for a guest, or for a whole shop. */
  customerId: string | null;
  summary: PrivacySummary;
  /** ISO 8601. */
  requestedAt: string;
  /** True: the export waits to be fetched. */
  hasExport: boolean;
}

/** The latest requests, newest first. */
export async function listPrivacyRequests(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
): Promise<PrivacyRequestView[]> {
  const rows = await listRequests(ctx, storeId, LISTED);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    customerId: row.customerId,
    summary: z.record(z.string(), z.number()).safeParse(row.summary).data ?? {},
    requestedAt: row.requestedAt.toISOString(),
    // An export of a contact is downloaded at the contact, once (core/contacts/export).
    hasExport: row.encryptedExport !== null && row.contactId === null,
  }));
}

/**
 * The data of an export, to be downloaded by the owner: personal, so only for whoever may manage the connection.
 * @returns a JSON text and a name for its file
 * @throws AppError `not_found` when there is no such export, or its data was deleted
 */
export async function readExport(
  ctx: Pick<AppContext, 'db' | 'secrets'>,
  storeId: string,
  requestId: string,
): Promise<{ fileName: string; json: string }> {
  const row = await findSealedExport(ctx, storeId, requireUuid(requestId, 'The export'));
  if (!row) throw notFound('The export');
  if (row.encryptedExport === null) {
    throw new AppError('not_found', 'The data of this export was deleted. Have it exported again.');
  }
  const day = row.requestedAt.toISOString().slice(0, 10);
  return { fileName: `customer-data-${day}.json`, json: ctx.secrets.decrypt(row.encryptedExport) };
}

/** Deletes the data of an export, once it was passed on. After a month that happens by itself. */
export async function forgetExport(
  ctx: Pick<AppContext, 'db'>,
  storeId: string,
  requestId: string,
): Promise<void> {
  await forgetSealedExport(ctx, storeId, requireUuid(requestId, 'The export'));
}
