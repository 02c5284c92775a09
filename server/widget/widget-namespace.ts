import type { Namespace, Socket } from 'socket.io';
import { cancelTurn } from '@/core/agent/cancel-turn';
import { checkOrigin } from '@/core/channels/web-widget/check-origin';
import { findWidget } from '@/core/channels/web-widget/find-widget.queries';
import { limitVisitor } from '@/core/channels/web-widget/limit-visitor';
import { PAST_ALL, readVisitorHistory } from '@/core/channels/web-widget/read-visitor-history';
import { receiveFromVisitor } from '@/core/channels/web-widget/receive-from-visitor';
import { conversationTopic } from '@/core/contracts/live-events';
import { fetchHistoryEventSchema, type WidgetHistory } from '@/core/contracts/widget/history';
import { socketAuthSchema } from '@/core/contracts/widget/identity';
import { sendMessageEventSchema } from '@/core/contracts/widget/messages';
import { conversationEventSchema } from '@/core/contracts/widget/signs';
import { cleanPageUrl } from '@/core/conversations/clean-page-url';
import type { TypingGatherer } from '@/core/inbox/presence/gather-typing';
import { hashAddress } from '@/core/shared/address-hash';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readSignedIdentity } from '@/core/stores/verification/signed/signed-identity';
import { answerAck } from '../answer-ack';
import { readClientIp } from '../tell-client-ip';
import { serveAfterEvents } from './after-events';
import { serveCartEvents } from './cart-events';
import { serveFeedbackEvents } from './feedback-events';
import type { VisitorKeeper } from './keep-visitors';
import type { WaitKeeper } from './keep-waits';
import { serveSignEvents } from './sign-events';
import { tellHistory } from './tell-history';
import { type Visitor, WIDGET_CHANNEL } from './widget-visitor';

/** What the process knows of all its sockets. */
interface Kept {
  /** Tells the whole team where somebody types. */
  lists: TypingGatherer;
  visitors: VisitorKeeper;
  waits: WaitKeeper;
}

/** The shopper's side of the live chat. */
export function serveWidgetSockets(
  ctx: AppContext,
  namespace: Namespace,
  { ownHosts, ...kept }: { ownHosts: readonly string[] } & Kept,
): void {
  namespace.use(async (socket, next) => {
    try {
      socket.data.visitor = await admit(ctx, socket, ownHosts);
      next();
    } catch (error) {
      next(toConnectError(ctx, error));
    }
  });
  namespace.on('connection', (socket) => serve(ctx, socket, kept));
}

async function admit(ctx: AppContext, socket: Socket, ownHosts: readonly string[]): Promise<Visitor> {
  const auth = socketAuthSchema.safeParse(socket.handshake.auth);
  if (!auth.success) throw new AppError('invalid_input', 'The chat could not start. Reload the page.');
  const widget = await findWidget(ctx, auth.data.widgetKey);
  const { origin, host } = socket.handshake.headers;
  checkOrigin(widget, origin, host ? [...ownHosts, host] : ownHosts);
  return {
    widget,
    visitorId: auth.data.visitorId,
    addressHash: hashAddress(ctx, readClientIp(socket.request, ctx.proxies)),
    shopper: await readSignedIdentity(ctx, widget.storeId, auth.data.identity),
  };
}

function serve(ctx: AppContext, socket: Socket, kept: Kept): void {
  const visitor = socket.data.visitor as Visitor;
  const { widget, visitorId, addressHash, shopper } = visitor;
  const { storeId, assistantId } = widget;
  // All tabs of one visitor follow the same conversations.
  const everyTab = `visitor:${storeId}:${visitorId}`;
  socket.join(everyTab);

  const history = (conversationId: string | null, afterSeq: number) =>
    readVisitorHistory(
      ctx,
      {
        storeId,
        assistantId,
        channel: WIDGET_CHANNEL,
        contactExternalId: visitorId,
        conversationId,
        afterSeq,
      },
      shopper,
    );

  socket.on('message:send', (data, ack) =>
    answerAck(ctx, sendMessageEventSchema, data, ack, async (event) => {
      await limitVisitor(ctx, widget, { visitorId, addressHash });
      const received = await receiveFromVisitor(ctx, {
        storeId,
        assistantId,
        channel: WIDGET_CHANNEL,
        visitorId,
        text: event.text,
        attachmentIds: event.attachmentIds,
        clientId: event.clientId,
        conversationId: event.conversationId,
        pageUrl: cleanPageUrl(event.pageUrl),
        addressHash,
        shopper,
      });
      const { conversationId, message, turn } = received;
      const topic = conversationTopic(conversationId);
      // Some of the tabs may be connected to other processes.
      if (!socket.rooms.has(topic)) {
        const data = { conversationId, tabs: everyTab };
        ctx.events.publish({ topic, name: 'contact:tabs', data });
      }
      // The answer follows as events; its failure is told in the conversation.
      if (turn) void ctx.startTurn(turn).catch((error) => ctx.log.error({ err: error }, 'turn not started'));
      return { conversationId, message };
    }),
  );

  socket.on('history:fetch', (data, ack) =>
    answerAck(ctx, fetchHistoryEventSchema, data, ack, async (event): Promise<WidgetHistory> => {
      if (event.conversationId) {
        // Listening before reading leaves no gap; what comes twice is recognised by its number.
        await history(event.conversationId, PAST_ALL);
        socket.join(conversationTopic(event.conversationId));
      }
      const found = await history(event.conversationId, event.afterSeq);
      if (found.conversationId) socket.join(conversationTopic(found.conversationId));
      const told = await tellHistory(ctx, { storeId, visitorId }, found);
      kept.waits.told(storeId, told);
      return told;
    }),
  );

  socket.on('turn:cancel', (data, ack) =>
    answerAck(ctx, conversationEventSchema, data, ack, async ({ conversationId }) => {
      await history(conversationId, PAST_ALL);
      await cancelTurn(ctx, { storeId, conversationId });
      return null;
    }),
  );

  const requireOwn = (conversationId: string) => history(conversationId, PAST_ALL);
  serveCartEvents(ctx, socket, { storeId, visitorId, requireOwn });
  serveFeedbackEvents(ctx, socket, {
    storeId,
    assistantId,
    channel: WIDGET_CHANNEL,
    visitorId,
    addressHash,
    shopper,
  });
  serveSignEvents(ctx, socket, { storeId, ...kept });
  serveAfterEvents(ctx, socket, { ...visitor, storeId, requireOwn });
}

function toConnectError(ctx: AppContext, error: unknown): Error {
  const known = isAppError(error);
  if (!known) ctx.log.error({ err: error }, 'widget connection failed');
  const detail = known ? error.userMessage : 'The chat could not start. Try again in a moment.';
  return Object.assign(new Error(detail), { data: { code: known ? error.code : 'internal', detail } });
}
