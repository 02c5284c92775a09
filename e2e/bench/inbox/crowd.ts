import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';

const crowdSchema = z.object({
  origin: z.string(),
  widgetKey: z.string(),
  visitors: z.number().int(),
  storeId: z.string(),
  /** Session cookies, one for each teammate. */
  cookies: z.array(z.string()),
});
export type CrowdOptions = z.infer<typeof crowdSchema>;

/** What the crowd says on its output, one line of JSON each. */
export const crowdReportSchema = z.object({ connected: z.number().int(), sent: z.number().int() });

const AT_ONCE = 50;

/**
 * Many visitors and teammates with their sockets, in a process of their own, so that what they need is not counted as
 * the app's. Each line on the input is a number of messages a second that visitors send from then on.
 * @param json CrowdOptions
 */
export async function runCrowd(json: string): Promise<void> {
  const { origin, widgetKey, visitors, storeId, cookies } = crowdSchema.parse(JSON.parse(json));
  const open: Socket[] = [];
  for (let i = 0; i < visitors; i += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, visitors - i) }, () =>
      connect(`${origin}/widget`, { auth: { widgetKey, visitorId: randomUUID() } }),
    );
    open.push(...(await Promise.all(batch)));
  }
  for (const cookie of cookies) {
    const socket = await connect(`${origin}/admin`, { extraHeaders: { cookie } });
    await socket.timeout(20_000).emitWithAck('store:watch', { storeId });
    open.push(socket);
  }
  let sent = 0;
  const tell = () => console.log(JSON.stringify({ connected: open.filter((s) => s.connected).length, sent }));
  tell();
  let perSecond = 0;
  createInterface(process.stdin).on('line', (line) => {
    perSecond = Number(line);
    tell();
  });
  for (let i = 0; ; i++) {
    await sleep(perSecond > 0 ? 1000 / perSecond : 100);
    if (perSecond === 0) continue;
    const event = {
      clientId: randomUUID(),
      text: `Do you have kettle ${i}?`,
      conversationId: null,
      pageUrl: null,
    };
    open[(i * 7) % visitors]?.emit('message:send', event, () => {
      sent++;
    });
  }
}

function connect(address: string, options: object): Promise<Socket> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}
