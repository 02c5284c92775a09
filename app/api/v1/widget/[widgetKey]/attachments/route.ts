import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import { incomingFile } from '@/app/_server/incoming-file';
import { preflight, widgetRoute } from '@/app/api/v1/_server/widget-route';
import { uploadFromVisitor } from '@/core/channels/web-widget/upload-from-visitor';
import { VISITOR_ID_HEADER } from '@/core/contracts/attachment';
import { visitorIdSchema } from '@/core/contracts/widget/identity';
import { hashAddress } from '@/core/shared/address-hash';

/** The body is the file itself. Its id goes into the message that it belongs to. */
export const POST = widgetRoute(async ({ ctx, widget, request }) => {
  const attachment = await uploadFromVisitor(ctx, {
    storeId: widget.storeId,
    assistantId: widget.assistantId,
    channel: 'web-widget',
    visitorId: visitorIdSchema.parse(request.headers.get(VISITOR_ID_HEADER) ?? ''),
    addressHash: hashAddress(ctx, request.headers.get(CLIENT_IP_HEADER)),
    file: incomingFile(request),
  });
  return Response.json(attachment, { status: 201, headers: { 'cache-control': 'no-store' } });
});

export const OPTIONS = preflight;
