import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { listContacts } from '@/core/contacts/list/list-contacts.queries';

const querySchema = z.object({ q: z.string().max(200).catch('') });
const FOUND = 8;

/** The first few contacts that fit a search. */
export const GET = storeRoute('contacts.view', async ({ ctx, user, params, request }) => {
  const { q } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { items } = await listContacts(ctx, {
    storeId: params.storeId,
    by: user.id,
    query: q,
    limit: FOUND,
  });
  return items;
});
