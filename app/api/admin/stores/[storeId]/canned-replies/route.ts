import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { exportCannedReplies } from '@/core/inbox/canned-replies/export-canned-replies';
import { listCannedReplies } from '@/core/inbox/canned-replies/manage-canned-replies';

const querySchema = z.object({ format: z.enum(['csv', 'json']).optional() });
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** All canned replies; with a format as a file to be saved. */
export const GET = storeRoute('conversations.view', async ({ ctx, user, params: { storeId }, request }) => {
  const { format } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const of = { storeId, by: user.id };
  if (!format) return listCannedReplies(ctx, of);
  return new Response(await exportCannedReplies(ctx, { ...of, format }), {
    headers: {
      'content-type': `${TYPES[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="replies.${format}"`,
      'cache-control': 'private, no-store',
    },
  });
});
