import { expect, it } from 'vitest';
import { type LiveEvent, storeTopic } from '@/core/contracts/live-events';
import { whileInTeam } from './while-in-team';

const STORE = '018f0000-0000-7000-8000-000000000001';
const of = { storeId: STORE, userId: 'bert' };
const open = new AbortController().signal;

function makeEvents() {
  const listeners = new Set<(event: LiveEvent) => void>();
  const events = {
    publish: (event: LiveEvent) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener: (event: LiveEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = (userId: string, active: boolean, storeId = STORE) =>
    events.publish({ topic: storeTopic(storeId), name: 'member:changed', data: { userId, active } });
  return { ctx: { events }, listeners, change };
}

it('ends what somebody waits for when they are shut out, and tells the work', async () => {
  const { ctx, listeners, change } = makeEvents();
  let told: AbortSignal | undefined;
  const work = whileInTeam(ctx, of, open, (signal) => {
    told = signal;
    return new Promise(() => {});
  });
  change('bert', false);
  await expect(work).rejects.toMatchObject({ code: 'not_found' });
  expect(told?.aborted).toBe(true);
  expect(listeners.size).toBe(0);
});

it('goes on when it is somebody else, another store or another role, and leaves nothing behind', async () => {
  const { ctx, listeners, change } = makeEvents();
  let finish = (_: string) => {};
  const work = whileInTeam(ctx, of, open, (signal) => {
    change('anna', false);
    change('bert', true);
    change('bert', false, '018f0000-0000-7000-8000-000000000002');
    expect(signal.aborted).toBe(false);
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  });
  finish('done');
  expect(await work).toBe('done');
  expect(listeners.size).toBe(0);
});

it('is ended by whoever closes the connection', async () => {
  const closed = new AbortController();
  const { ctx } = makeEvents();
  const work = whileInTeam(ctx, of, closed.signal, async (signal) => {
    closed.abort();
    return signal.aborted;
  });
  expect(await work).toBe(true);
});
