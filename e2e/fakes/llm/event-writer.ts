import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FakeReply } from './fake-llm-script';

/** The answer was broken off on purpose; nothing more is to be written. */
export class AnswerBroken extends Error {}

/** Writes server-sent events the way the script wants them: paced, in small bytes, broken in the middle. */
export interface EventWriter {
  /** Writes one event; `event` is left out in OpenAI's format. */
  send(data: unknown, event?: string): Promise<void>;
  /**
   * Like `send`, for a piece of text or arguments, which counts towards the break.
   * @throws AnswerBroken when the script breaks here
   */
  sendPiece(data: unknown, event?: string): Promise<void>;
}

export function createEventWriter(
  response: ServerResponse,
  reply: FakeReply,
  vendorError: { data: unknown; event?: string },
): EventWriter {
  let pieces = 0;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  response.socket?.setNoDelay(true);

  const write = async (text: string) => {
    const bytes = Buffer.from(text);
    const size = reply.bytesPerWrite ?? bytes.length;
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      // Lets each part leave as a packet of its own.
      if (reply.bytesPerWrite) await pause(0);
    }
    if (response.destroyed) throw new AnswerBroken();
  };
  const writer: EventWriter = {
    send(data, event) {
      const body = typeof data === 'string' ? data : JSON.stringify(data);
      return write(`${event ? `event: ${event}\n` : ''}data: ${body}\n\n`);
    },
    async sendPiece(data, event) {
      if (reply.break && pieces === reply.break.afterPieces) await breakOff(reply.break.how);
      pieces += 1;
      if (reply.pauseMs) await pause(reply.pauseMs);
      await writer.send(data, event);
    },
  };
  const breakOff = async (how: NonNullable<FakeReply['break']>['how']): Promise<never> => {
    // What was written before the break is to arrive, and a reset would throw it away.
    await pause(20);
    if (how === 'cut') response.socket?.destroy();
    if (how === 'error') await writer.send(vendorError.data, vendorError.event);
    if (how === 'error' || how === 'end') response.end();
    throw new AnswerBroken();
  };
  return writer;
}

/** Cuts a text into pieces of so many characters; whole characters, as tokenisers hand them out. */
export function toPieces(text: string, length = 20): string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += length)
    pieces.push(characters.slice(at, at + length).join(''));
  return pieces;
}
