import 'server-only';
import { currentRuntime } from '@/adapters/current-context';
import { jsonError } from '@/app/_server/json-error';
import { checkOrigin } from '@/core/channels/web-widget/check-origin';
import { findWidget, type Widget } from '@/core/channels/web-widget/find-widget.queries';
import { FILE_NAME_HEADER, VISITOR_ID_HEADER } from '@/core/contracts/attachment';
import type { AppContext } from '@/core/shared/context';

export interface WidgetRequest {
  ctx: AppContext;
  widget: Widget;
  request: Request;
}

type Params = { params: Promise<{ widgetKey: string }> };

/** A public route of the widget: finds the assistant, checks the origin, and answers with the CORS headers. */
export function widgetRoute(handle: (input: WidgetRequest) => Promise<Response>) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    try {
      const { context, publicUrl } = currentRuntime();
      const widget = await findWidget(context, (await params).widgetKey);
      const host = request.headers.get('host');
      checkOrigin(widget, request.headers.get('origin'), [new URL(publicUrl).host, ...(host ? [host] : [])]);
      return withCors(request, await handle({ ctx: context, widget, request }));
    } catch (error) {
      // The page must be able to read why it was refused.
      return withCors(request, jsonError(error));
    }
  };
}

/** Answers a preflight. Whether the origin is allowed is decided, and said, by the request itself. */
export function preflight(request: Request): Response {
  const response = withCors(request, new Response(null, { status: 204 }));
  response.headers.set('access-control-allow-methods', 'GET, POST');
  response.headers.set(
    'access-control-allow-headers',
    `content-type, accept, ${FILE_NAME_HEADER}, ${VISITOR_ID_HEADER}`,
  );
  response.headers.set('access-control-max-age', '600');
  return response;
}

/** No credentials are involved: the visitor id travels in the body or a header, never in a cookie. */
function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin) response.headers.set('access-control-allow-origin', origin);
  response.headers.append('vary', 'Origin');
  return response;
}
