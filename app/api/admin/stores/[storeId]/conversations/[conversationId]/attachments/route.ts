import { incomingFile } from '@/app/_server/incoming-file';
import { storeRoute } from '@/app/_server/store-route';
import { uploadFromTeammate } from '@/core/conversations/attachments/upload-from-teammate';

/** The body is the file itself; a reply sends it. */
export const POST = storeRoute<{ storeId: string; conversationId: string }>(
  'conversations.reply',
  async ({ ctx, user, params, request }) => {
    const attachment = await uploadFromTeammate(ctx, { ...params, by: user.id, file: incomingFile(request) });
    return Response.json(attachment, { status: 201, headers: { 'cache-control': 'private, no-store' } });
  },
);
