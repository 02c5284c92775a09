import { Readable } from 'node:stream';
import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { pageQuerySchema } from '@/core/contracts/page';
import { listImportErrors, streamImportErrorsCsv } from '@/core/stores/importing/import-errors.queries';
import { requireImport } from '@/core/stores/importing/require-import';

const querySchema = pageQuerySchema.extend({ format: z.enum(['json', 'csv']).default('json') });

export const GET = storeRoute<{ storeId: string; importId: string }>(
  'catalog.view',
  async ({ ctx, user, params, request }) => {
    await requireImport(ctx, user.id, params);
    const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    if (query.format === 'json') return listImportErrors(ctx, params.storeId, params.importId, query);
    const lines = await streamImportErrorsCsv(ctx, params.storeId, params.importId);
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="import-errors-${params.importId}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  },
);
