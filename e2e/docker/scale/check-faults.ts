import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Unsent } from '@/e2e/durability/client';
import { Shopper } from '@/e2e/durability/shopper';
import { Teammate } from '@/e2e/durability/teammate';
import type { Instance } from './check-chat';
import { containersOf, inspect, runIn } from './containers';
import { check, note } from './report-check';
import { ask, openSocket } from './windows';

const TALKS = 6;
const PER_WRITER = 20;
/** Then everything is there, also what was sent to a process that died. */
const SETTLED_MS = 60_000;

/**
 * What ends while people write, and how: by a command in its container, after which the restart policy brings it back.
 * (`docker kill` counts as the operator's wish, after which nothing is restarted. The first process of a container takes
 * no -9 from within, so Postgres crashes by -QUIT, and Redis ends without saving.)
 */
const FAULTS = [
  { what: 'an app process is killed', service: 'app', user: 'node', command: 'kill -9 -1' },
  { what: 'a worker is killed', service: 'worker', user: 'node', command: 'kill -9 -1' },
  { what: 'Postgres crashes', service: 'db', user: 'postgres', command: 'kill -QUIT 1' },
  { what: 'Redis is restarted', service: 'redis', user: 'redis', command: 'redis-cli shutdown nosave' },
];

/** Shoppers and a teammate write through faults: no message is lost, doubled or out of order on any screen. */
export async function checkFaults(instance: Instance): Promise<void> {
  for (const { what, service, user, command } of FAULTS) {
    const [victim] = await containersOf(service);
    // Redis, where it is not in use.
    if (!victim) continue;
    await check(`${what} while ${TALKS} shoppers and a teammate write: nothing is lost`, async () => {
      const restarts = async () => Number(await inspect(victim, '{{.RestartCount}}'));
      const before = await restarts();
      const { reconnects } = await writeWhile(instance, () => runIn(victim, user, command));
      if (service === 'app') assert(reconnects > 0 && reconnects <= TALKS, `${reconnects} reconnected`);
      for (const end = Date.now() + 20_000; (await restarts()) === before; await sleep(200)) {
        assert(Date.now() < end, 'it was not started again');
      }
    });
  }
}

async function writeWhile(
  { origin, storeId, widgetKey, cookies: [cookie] }: Instance,
  fault: () => Promise<void>,
): Promise<{ reconnects: number }> {
  const talks = await Promise.all(Array.from({ length: TALKS }, () => beginTalk(origin, widgetKey)));
  const shoppers = talks.map((talk) => new Shopper(origin, { ...talk, widgetKey }));
  const conversationIds = talks.map(({ conversationId }) => conversationId);
  const teammate = new Teammate(origin, { cookie, storeId, conversationIds });
  const clients: Client[] = [...shoppers, teammate];
  try {
    const sent: Unsent[][] = [];
    const write = async (client: Client, conversationId: string, who: string) => {
      const messages = Array.from({ length: PER_WRITER }, (_, i) => ({
        ...{ conversationId, clientId: randomUUID(), text: `${who} ${i}` },
      }));
      sent.push(messages);
      for (const message of messages) {
        await client.send(message);
        await sleep(100);
      }
    };
    const writing = talks.flatMap(({ conversationId }, i) => {
      const shopper = shoppers[i];
      return shopper
        ? [write(shopper, conversationId, 'Shopper'), write(teammate, conversationId, 'Teammate')]
        : [];
    });
    await sleep(700);
    await fault();
    await Promise.all(writing);
    await until(() => clients.every((client) => sent.every((messages) => isShown(client, messages))));
    const reconnects = clients.reduce((sum, { connects }) => sum + connects - 1, 0);
    const repeats = clients.reduce((sum, { repeats }) => sum + repeats, 0);
    note(
      `${sent.flat().length} messages, ${reconnects} of ${clients.length} windows reconnected, ${repeats} sent again`,
    );
    return { reconnects };
  } finally {
    for (const client of clients) client.close();
  }
}

/** Exactly once, and in the order in which they were sent. */
function isShown({ screens }: Client, messages: readonly Unsent[]): boolean {
  const screen = screens.get(messages[0]?.conversationId ?? '');
  if (!screen) return true;
  const own = new Set(messages.map(({ text }) => text));
  const shown = [...screen.messages.entries()].toSorted(([a], [b]) => a - b).map(([, { text }]) => text);
  const found = shown.filter((text) => own.has(text));
  return screen.conflicts === 0 && found.join('|') === messages.map(({ text }) => text).join('|');
}

async function beginTalk(origin: string, widgetKey: string) {
  const visitorId = randomUUID();
  const socket = await openSocket(`${origin}/widget`, { auth: { widgetKey, visitorId } });
  const hello = {
    clientId: randomUUID(),
    conversationId: null,
    text: 'I want to talk to a person',
    pageUrl: null,
  };
  const { conversationId } = await ask<{ conversationId: string }>(socket, 'message:send', hello);
  socket.disconnect();
  return { visitorId, conversationId };
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + SETTLED_MS; !isSo(); await sleep(100)) {
    if (Date.now() > end) throw new Error(`not all windows show all messages after ${SETTLED_MS / 1000} s`);
  }
}
