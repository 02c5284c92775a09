import type { Widget } from '@/core/channels/web-widget/find-widget.queries';
import type { SignedShopper } from '@/core/stores/verification/signed/signed-identity';

export const WIDGET_CHANNEL = 'web-widget';

/** Who is behind a socket of the widget. */
export interface Visitor {
  widget: Widget;
  visitorId: string;
  addressHash: string | null;
  /** Who is logged in at the shop; another login or logout comes with another handshake. */
  shopper: SignedShopper | null;
}

/** What handlers of the visitor's events need. */
export interface VisitorScope extends Visitor {
  storeId: string;
  /** @throws AppError `not_found` when the conversation is not this visitor's */
  requireOwn(conversationId: string): Promise<unknown>;
}
