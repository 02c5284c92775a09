import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Ack } from '@/core/contracts/ack';

const ANSWER_MS = 30_000;
const EVENT_MS = 45_000;

export type Transports = ('websocket' | 'polling')[];

/** A socket that has connected. @param auth the widget's handshake; @param headers the admin's cookie */
export async function openSocket(
  url: string,
  { auth = {}, headers = {}, transports = ['websocket'] as Transports },
): Promise<Socket> {
  const socket = io(url, {
    transports,
    auth,
    extraHeaders: headers,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    forceNew: true,
  });
  const fault = await Promise.race([
    new Promise<string>((resolve) => {
      socket.once('connect', () => resolve(''));
      socket.once('connect_error', (error) => resolve(error.message));
    }),
    sleep(ANSWER_MS, `no connection within ${ANSWER_MS} ms`, { ref: false }),
  ]);
  if (!fault) return socket;
  socket.disconnect();
  throw new Error(fault);
}

/** @throws Error with the server's words when it refuses */
export async function ask<T>(socket: Socket, event: string, data: object): Promise<T> {
  const ack: Ack<T> = await socket.timeout(ANSWER_MS).emitWithAck(event, data);
  if (!ack.ok) throw new Error(`${event}: ${ack.detail}`);
  return ack.data;
}

/** Waits on each socket for an event that is wanted; begins to listen at once. */
export function onEach<T>(
  sockets: readonly Socket[],
  event: string,
  isWanted: (data: T) => boolean,
): Promise<T[]> {
  let heard = 0;
  const all = sockets.map(
    (socket) =>
      new Promise<T>((resolve) => {
        const look = (data: T) => {
          if (!isWanted(data)) return;
          socket.off(event, look);
          heard++;
          resolve(data);
        };
        socket.on(event, look);
      }),
  );
  const late = sleep(EVENT_MS, undefined, { ref: false }).then(() => {
    throw new Error(`only ${heard} of ${sockets.length} windows heard "${event}"`);
  });
  return Promise.race([Promise.all(all), late]);
}
