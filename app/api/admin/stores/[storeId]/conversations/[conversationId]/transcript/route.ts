import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { makeTranscriptFile } from '@/core/conversations/transcripts/make-transcript-file';

const querySchema = z.object({ format: z.enum(['text', 'json']).default('text') });

/** A conversation as a file to save, in the store's language and time: ?format=text or json. Notes are not in it. */
export const GET = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.view',
  async ({ ctx, params, request }) => {
    const { format } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const file = await makeTranscriptFile(ctx, { ...params, format, locale: null, timeZone: null });
    return new Response(file.content, {
      headers: {
        'content-type': `${file.type}; charset=utf-8`,
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
);
