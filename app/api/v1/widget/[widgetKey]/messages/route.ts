import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import { readJsonBody } from '@/app/api/v1/_server/read-json-body';
import { streamAnswer } from '@/app/api/v1/_server/stream-answer';
import { preflight, widgetRoute } from '@/app/api/v1/_server/widget-route';
import { ask } from '@/core/channels/web-widget/ask';
import { limitVisitor } from '@/core/channels/web-widget/limit-visitor';
import { postMessageBodySchema } from '@/core/contracts/widget/messages';
import { hashAddress } from '@/core/shared/address-hash';

/** Room for the longest message in any script, and some more to say politely that it is too long. */
const MAX_BODY_BYTES = 1024 * 1024;

export const POST = widgetRoute(async ({ ctx, widget, request }) => {
  const body = postMessageBodySchema.parse(await readJsonBody(request, MAX_BODY_BYTES));
  const addressHash = hashAddress(ctx, request.headers.get(CLIENT_IP_HEADER));
  await limitVisitor(ctx, widget, { visitorId: body.visitor_id, addressHash });
  const question = {
    widget,
    channel: 'web-widget',
    visitorId: body.visitor_id,
    text: body.text,
    attachmentIds: body.attachment_ids ?? [],
    addressHash,
    identity: body.identity,
    ...(body.conversation_id ? { conversationId: body.conversation_id } : {}),
    ...(body.page_url ? { pageUrl: body.page_url } : {}),
  };
  if (request.headers.get('accept')?.includes('text/event-stream')) {
    return streamAnswer(ctx, question, request.signal);
  }
  return Response.json(await ask(ctx, question), { headers: { 'cache-control': 'no-store' } });
});

export const OPTIONS = preflight;
