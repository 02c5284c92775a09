import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import { readJsonBody } from '@/app/api/v1/_server/read-json-body';
import { preflight, widgetRoute } from '@/app/api/v1/_server/widget-route';
import { receiveFeedback } from '@/core/channels/web-widget/receive-feedback';
import { postFeedbackBodySchema } from '@/core/contracts/widget/feedback';
import { hashAddress } from '@/core/shared/address-hash';
import { readSignedIdentity } from '@/core/stores/verification/signed/signed-identity';

/** Room for the longest comment in any script. */
const MAX_BODY_BYTES = 64 * 1024;

export const POST = widgetRoute(async ({ ctx, widget, request }) => {
  const body = postFeedbackBodySchema.parse(await readJsonBody(request, MAX_BODY_BYTES));
  const { storeId, assistantId } = widget;
  const feedback = await receiveFeedback(ctx, {
    storeId,
    assistantId,
    channel: 'web-widget',
    visitorId: body.visitor_id,
    conversationId: body.conversation_id,
    messageId: body.message_id,
    feedback: body.feedback,
    addressHash: hashAddress(ctx, request.headers.get(CLIENT_IP_HEADER)),
    shopper: await readSignedIdentity(ctx, storeId, body.identity),
  });
  return Response.json({ feedback }, { headers: { 'cache-control': 'no-store' } });
});

export const OPTIONS = preflight;
