import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import type { MessageView } from '@/core/contracts/message-view';
import { check } from './report-check';
import { ask, onEach, openSocket } from './windows';

/** So many windows of each person that both app processes have some of them. */
const WINDOWS = 4;

export interface Instance {
  origin: string;
  storeId: string;
  widgetKey: string;
  /** Session cookies of two teammates. */
  cookies: readonly [string, string];
}

const newMessage = (conversationId: string | null, text: string) => ({
  ...{ clientId: randomUUID(), conversationId, text, pageUrl: null },
});

/** A shopper with several tabs and two teammates with several windows, spread over the processes, in one conversation. */
export async function checkChat({ origin, storeId, widgetKey, cookies }: Instance): Promise<void> {
  const auth = { widgetKey, visitorId: randomUUID() };
  const all: Socket[] = [];
  const open = async (count: number, url: string, options: Parameters<typeof openSocket>[1]) => {
    const opened: Socket[] = [];
    while (opened.length < count) opened.push(await openSocket(url, options));
    all.push(...opened);
    return opened;
  };
  const tabs = await open(WINDOWS, `${origin}/widget`, { auth });
  const desks: Socket[][] = [];
  for (const cookie of cookies) desks.push(await open(WINDOWS, `${origin}/admin`, { headers: { cookie } }));
  const [firstTab] = tabs;
  const [firstDesk] = desks.flat();
  assert(firstTab && firstDesk);

  let conversationId = '';
  await check('a new conversation reaches all tabs of its shopper', async () => {
    const heard = onEach(
      tabs,
      'message',
      ({ message }: { message: MessageView }) => message.role === 'agent',
    );
    const question = newMessage(null, 'How many days do I have to send something back?');
    ({ conversationId } = await ask<{ conversationId: string }>(firstTab, 'message:send', question));
    await heard;
  });
  const of = { storeId, conversationId };

  await check('who is online, and who looks at the conversation, is told in all windows', async () => {
    const online = onEach(
      desks.flat(),
      'team:presence',
      (data: { online: string[] }) => data.online.length === 2,
    );
    for (const window of desks.flat()) await ask(window, 'store:watch', of);
    await online;
    const viewers = onEach(
      [firstDesk],
      'conversation:viewers',
      (data: { viewers: object[] }) => data.viewers.length === 2,
    );
    for (const window of desks.flat()) await ask(window, 'conversation:watch', of);
    await viewers;
  });

  await check('an answer is streamed to all windows, in order and whole', async () => {
    const pieces = all.map((socket) => {
      const texts: string[] = [];
      socket.on('turn:delta', ({ text }: { text: string }) => texts.push(text));
      return texts;
    });
    const answers = onEach(
      all,
      'message',
      ({ message }: { message: MessageView }) => message.role === 'agent' && /Norway/.test(message.text),
    );
    await ask(firstTab, 'message:send', newMessage(conversationId, 'Do you ship to Norway?'));
    for (const [i, { message }] of (await answers).entries()) {
      assert.equal(pieces[i]?.join(''), message.text);
    }
  });

  await check('handed over: all windows are told', async () => {
    const told = onEach(all, 'conversation:status', (data: { status: string }) => data.status === 'waiting');
    await ask(firstTab, 'message:send', newMessage(conversationId, 'I want to talk to a person'));
    await told;
  });

  await check('typing is shown on the other side, in all windows', async () => {
    const toTeam = onEach(desks.flat(), 'contact:typing', () => true);
    firstTab.emit('typing', { conversationId });
    await toTeam;
    const toShopper = onEach(tabs, 'teammate:typing', () => true);
    firstDesk.emit('typing', of);
    await toShopper;
  });

  await check(
    'a teammate’s reply reaches all windows, and of two replies at once one is refused',
    async () => {
      const heard = onEach(
        all,
        'message',
        ({ message }: { message: MessageView }) => message.role === 'teammate',
      );
      const { messages } = await ask<{ messages: MessageView[] }>(firstTab, 'history:fetch', {
        conversationId,
        afterSeq: 0,
      });
      const reply = { ...of, text: 'Here is a person.', seenSeq: messages.at(-1)?.seq ?? 0 };
      const replies = await Promise.allSettled(
        desks.map(([window]) => window && ask(window, 'reply:send', { ...reply, clientId: randomUUID() })),
      );
      assert.deepEqual(replies.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
      await heard;
    },
  );

  for (const transports of [['polling'], ['polling', 'websocket']] as const) {
    const how =
      transports.length > 1 ? 'begun by long polling and gone on by websocket' : 'by long polling alone';
    await check(`a widget connects ${how}`, async () => {
      for (const tab of await open(WINDOWS, `${origin}/widget`, { auth, transports: [...transports] })) {
        if (transports.length > 1 && tab.io.engine.transport.name === 'polling')
          await new Promise((resolve, reject) => {
            tab.io.engine.once('upgrade', resolve);
            tab.io.engine.once('upgradeError', reject);
          });
        for (let i = 0; i < 5; i++) await ask(tab, 'history:fetch', { conversationId, afterSeq: 0 });
      }
    });
  }
  for (const socket of all) socket.disconnect();
}
