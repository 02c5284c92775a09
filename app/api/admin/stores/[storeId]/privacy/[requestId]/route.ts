import { storeRoute } from '@/app/_server/store-route';
import { readExport } from '@/core/stores/privacy/read-privacy-requests';

/** The data of an export as a file. */
export const GET = storeRoute<{ storeId: string; requestId: string }>(
  'connection.manage',
  async ({ ctx, params }) => {
    const { fileName, json } = await readExport(ctx, params.storeId, params.requestId);
    return new Response(json, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
