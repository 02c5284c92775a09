import type { Namespace, Socket } from 'socket.io';
import { cancelTurn } from '@/core/agent/cancel-turn';
import { runningTurns } from '@/core/agent/running-turns';
import { checkOrigin } from '@/core/channels/web-widget/check-origin';
import { findWidget, type Widget } from '@/core/channels/web-widget/find-widget.queries';
import { limitVisitor } from '@/core/channels/web-widget/limit-visitor';
import { PAST_ALL, readVisitorHistory } from '@/core/channels/web-widget/read-visitor-history';
import { receiveFromVisitor } from '@/core/channels/web-widget/receive-from-visitor';
import { conversationTopic } from '@/core/contracts/live-events';
import {
  conversationEventSchema,
  fetchHistoryEventSchema,
  sendMessageEventSchema,
  socketAuthSchema,
  type WidgetHistory,
} from '@/core/contracts/widget-api';
import { listGivenFeedback } from '@/core/quality/feedback/conversation-feedback.queries';
import { hashAddress } from '@/core/shared/address-hash';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readSignedIdentity, type SignedShopper } from '@/core/stores/verification/signed-identity';
import { answerAck } from './answer-ack';
import { readClientIp } from './tell-client-ip';
import { serveCartEvents } from './widget-cart-events';
import { serveFeedbackEvents } from './widget-feedback-events';

const CHANNEL = 'web-widget';
/** The panel says it every three seconds; more often helps nobody, and every time goes to all processes. */
const TYPING_PAUSE_MS = 1000;

interface Visitor {
  widget: Widget;
  visitorId: string;
  addressHash: string | null;
  /** Who is logged in at the shop; another login or logout comes with another handshake. */
  shopper: SignedShopper | null;
}

/** The shopper's side of the live chat. */
export function serveWidgetSockets(ctx: AppContext, namespace: Namespace, ownHosts: readonly string[]): void {
  namespace.use(async (socket, next) => {
    try {
      socket.data.visitor = await admit(ctx, socket, ownHosts);
      next();
    } catch (error) {
      next(toConnectError(ctx, error));
    }
  });
  namespace.on('connection', (socket) => serve(ctx, namespace, socket, socket.data.visitor as Visitor));
}

async function admit(ctx: AppContext, socket: Socket, ownHosts: readonly string[]): Promise<Visitor> {
  const auth = socketAuthSchema.safeParse(socket.handshake.auth);
  if (!auth.success) throw new AppError('invalid_input', 'The chat could not start. Reload the page.');
  const widget = await findWidget(ctx, auth.data.widgetKey);
  const { origin, host } = socket.handshake.headers;
  checkOrigin(widget, origin, host ? [...ownHosts, host] : ownHosts);
  const behindProxy = ctx.publicUrl.startsWith('https://');
  return {
    widget,
    visitorId: auth.data.visitorId,
    addressHash: hashAddress(ctx, readClientIp(socket.request, behindProxy)),
    shopper: await readSignedIdentity(ctx, widget.storeId, auth.data.identity),
  };
}

function serve(ctx: AppContext, namespace: Namespace, socket: Socket, visitor: Visitor): void {
  const { widget, visitorId, addressHash, shopper } = visitor;
  const { storeId, assistantId } = widget;
  // All tabs of one visitor follow the same conversations.
  const everyTab = `visitor:${storeId}:${visitorId}`;
  socket.join(everyTab);

  const history = (conversationId: string | null, afterSeq: number) =>
    readVisitorHistory(
      ctx,
      { storeId, assistantId, channel: CHANNEL, contactExternalId: visitorId, conversationId, afterSeq },
      shopper,
    );

  socket.on('message:send', (data, ack) =>
    answerAck(ctx, sendMessageEventSchema, data, ack, async (event) => {
      await limitVisitor(ctx, widget, { visitorId, addressHash });
      const received = await receiveFromVisitor(ctx, {
        storeId,
        assistantId,
        channel: CHANNEL,
        visitorId,
        text: event.text,
        clientId: event.clientId,
        conversationId: event.conversationId,
        pageUrl: readPageUrl(event.pageUrl),
        addressHash,
        shopper,
      });
      const { conversationId, message, turn } = received;
      namespace.in(everyTab).socketsJoin(conversationTopic(conversationId));
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
      const text = found.runningTurnId ? (runningTurns.textSoFar(found.runningTurnId) ?? '') : '';
      return {
        conversationId: found.conversationId,
        status: found.status,
        messages: found.messages,
        feedback: found.conversationId
          ? await listGivenFeedback(ctx.sql, { storeId, conversationId: found.conversationId })
          : [],
        runningTurn: found.runningTurnId ? { turnId: found.runningTurnId, text } : null,
      };
    }),
  );

  socket.on('turn:cancel', (data, ack) =>
    answerAck(ctx, conversationEventSchema, data, ack, async ({ conversationId }) => {
      await history(conversationId, PAST_ALL);
      await cancelTurn(ctx, { storeId, conversationId });
      return null;
    }),
  );

  serveCartEvents(ctx, socket, { storeId, visitorId, requireOwn: (id) => history(id, PAST_ALL) });

  serveFeedbackEvents(ctx, socket, {
    storeId,
    assistantId,
    channel: CHANNEL,
    visitorId,
    addressHash,
    shopper,
  });

  let typedAt = 0;
  socket.on('typing', (data) =>
    answerAck(ctx, conversationEventSchema, data, undefined, async ({ conversationId }) => {
      // The room shows that this visitor was let into the conversation.
      const topic = conversationTopic(conversationId);
      const now = Date.now();
      if (!socket.rooms.has(topic) || now - typedAt < TYPING_PAUSE_MS) return;
      typedAt = now;
      ctx.events.publish({ topic, name: 'contact:typing', data: { conversationId } });
    }),
  );
}

/** Where the shopper is: shown to the team as a link, so only web addresses, without what follows "#". */
function readPageUrl(pageUrl: string | null): string | null {
  if (!pageUrl || !URL.canParse(pageUrl)) return null;
  const url = new URL(pageUrl);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

function toConnectError(ctx: AppContext, error: unknown): Error {
  const known = isAppError(error);
  if (!known) ctx.log.error({ err: error }, 'widget connection failed');
  const detail = known ? error.userMessage : 'The chat could not start. Try again in a moment.';
  return Object.assign(new Error(detail), { data: { code: known ? error.code : 'internal', detail } });
}
