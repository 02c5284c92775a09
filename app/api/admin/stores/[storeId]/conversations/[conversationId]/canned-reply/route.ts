import { z } from 'zod';
import { storeRoute } from '@/app/_server/store-route';
import { readJsonBody } from '@/app/api/v1/_server/read-json-body';
import { fillCannedReply } from '@/core/inbox/canned-replies/fill-canned-reply';

const bodySchema = z.object({ replyId: z.uuid() });

/** A canned reply with the conversation's names and numbers in it. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  async ({ ctx, user, params, request }) => {
    const { replyId } = bodySchema.parse(await readJsonBody(request, 1024));
    return fillCannedReply(ctx, { ...params, replyId, by: user.id });
  },
);
