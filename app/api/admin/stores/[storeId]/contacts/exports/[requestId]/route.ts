import { storeRoute } from '@/app/_server/store-route';
import { takeContactExport } from '@/core/contacts/export/take-contact-export';

/** One person's data as a zip archive, once. A POST, so that nothing fetches it ahead. */
export const POST = storeRoute<{ storeId: string; requestId: string }>(
  'contacts.erase',
  async ({ ctx, user, params }) => {
    const { fileName, zip } = await takeContactExport(ctx, { ...params, by: user.id });
    return new Response(Buffer.from(zip), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
