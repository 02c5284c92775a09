import type { z } from 'zod';
import type { Ack } from '@/core/contracts/ack';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/**
 * Handles one socket event: checks its data, runs `work`, and acknowledges with the result or with an error that is
 * meant for people. Whatever a client sends, nothing is thrown at socket.io.
 */
export async function answerAck<S extends z.ZodType, T>(
  ctx: AppContext,
  schema: S,
  data: unknown,
  ack: unknown,
  work: (event: z.infer<S>) => Promise<T>,
): Promise<void> {
  const reply = (result: Ack<T>) => {
    if (typeof ack === 'function') ack(result);
  };
  const event = schema.safeParse(data);
  if (!event.success) {
    return reply({
      ok: false,
      code: 'invalid_input',
      detail: event.error.issues[0]?.message ?? 'Not valid.',
    });
  }
  try {
    reply({ ok: true, data: await work(event.data) });
  } catch (error) {
    if (isAppError(error)) return reply({ ok: false, code: error.code, detail: error.userMessage });
    ctx.log.error({ err: error }, 'socket event failed');
    reply({ ok: false, code: 'internal', detail: 'Something went wrong here. Try again in a moment.' });
  }
}
