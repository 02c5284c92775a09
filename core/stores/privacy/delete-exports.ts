import { z } from 'zod';
import type { AppContext } from '@/core/shared/context';
import type { SqlClient } from '@/core/shared/sql-pool';
import { deleteRequests, listKeptExports, readSealedExport } from './privacy-requests.queries';

const named = z.array(z.object({ email: z.string().nullable() }));
/** What of an export tells whose it is. Those of contacts have it below `data` (core/contacts/export). */
const peopleSchema = z.object({ customers: named, orders: named, contacts: named });
const exportSchema = z.union([peopleSchema, z.object({ data: peopleSchema }).transform(({ data }) => data)]);

/**
 * Deletes exports of a customer that nobody has fetched: a newer one takes their place, or they are to be forgotten.
 * @param person.customerId the platform's id; a guest has none, and is known by the addresses that the export names
 * @param which `platform`: those that a platform has asked for; `all`: also those of contacts
 */
export async function deleteExportsOf(
  ctx: Pick<AppContext, 'secrets'>,
  client: Pick<SqlClient, 'query'>,
  storeId: string,
  { customerId, emails }: { customerId: string | null; emails: readonly string[] },
  which: 'platform' | 'all',
): Promise<void> {
  const theirs: string[] = [];
  for (const one of await listKeptExports(client, storeId)) {
    if (one.contactId !== null && which === 'platform') continue;
    const sameId = one.customerId !== null && one.customerId === customerId;
    const apart = one.customerId !== null && customerId !== null;
    if (sameId || (!apart && (await namesAny(one.id)))) theirs.push(one.id);
  }
  await deleteRequests(client, storeId, theirs);

  async function namesAny(id: string): Promise<boolean> {
    const sealed = await readSealedExport(client, storeId, id);
    const people = sealed === null ? null : readPeople(ctx, sealed);
    return people?.some((email) => emails.includes(email.toLowerCase())) ?? false;
  }
}

/** @returns null for one that cannot be read any more: it names nobody to anybody */
function readPeople({ secrets }: Pick<AppContext, 'secrets'>, sealed: string): string[] | null {
  try {
    const { customers, orders, contacts } = exportSchema.parse(JSON.parse(secrets.decrypt(sealed)));
    return [...customers, ...orders, ...contacts].flatMap(({ email }) => email ?? []);
  } catch {
    return null;
  }
}
