import 'server-only';
import { type AskRequest, ask } from '@/core/channels/web-widget/ask';
import { conversationTopic, type LiveEvent } from '@/core/contracts/live-events';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/**
 * Answers with server-sent events: `message` (as stored), then `turn:tool`, `turn:delta`, `turn:reset` while the
 * answer comes into being, and `answer` with the whole result. An `error` event ends a stream that failed.
 */
export function streamAnswer(ctx: AppContext, request: AskRequest, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let unsubscribe = () => {};
  let gone = false;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown) => {
        if (gone || signal.aborted) return;
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      // The conversation may have other turns: only those of this message's are forwarded.
      const forward = (topic: string, messageId: string) => {
        let turnId: string | undefined;
        return (event: LiveEvent) => {
          if (event.topic !== topic) return;
          if (event.name === 'turn:started' && event.data.messageId === messageId) turnId = event.data.turnId;
          if ('turnId' in event.data && event.data.turnId === turnId) send(event.name, event.data);
        };
      };
      try {
        const result = await ask(ctx, request, ({ conversationId, message }) => {
          send('message', { conversation_id: conversationId, id: message.id, seq: message.seq });
          unsubscribe = ctx.events.subscribe(forward(conversationTopic(conversationId), message.id));
        });
        send('answer', result);
      } catch (error) {
        const known = isAppError(error);
        if (!known) ctx.log.error({ err: error }, 'streamed answer failed');
        send('error', {
          detail: known ? error.userMessage : 'The answer could not be made. Try again in a moment.',
          code: known ? error.code : 'internal',
        });
      } finally {
        unsubscribe();
        // The reader may be gone already, and the stream with it.
        if (!gone) controller.close();
      }
    },
    // The answer goes on: it is stored, and shown when the shopper comes back.
    cancel() {
      gone = true;
      unsubscribe();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
