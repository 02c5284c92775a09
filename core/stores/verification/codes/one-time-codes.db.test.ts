import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/core/shared/in-transaction';
import type { SqlPool } from '@/core/shared/sql-pool';
import { createOrderWorld, type OrderShopper, type OrderWorld } from '../../order-lookup/order-shop.fixture';
import { makeOrder } from '../../orders/make-order.fixture';
import { writeOrders } from '../../orders/write-orders.queries';
import type { CreatedStore } from '../../settings/create-store';
import { proveByOrder } from '../by-order/prove-by-order';
import { readIdentity } from '../read-identity';
import { checkCode } from './check-code';
import { requestCode } from './request-code';
import { sendCode } from './send-code';

const ADA = 'ada@shopper.example';

let world: OrderWorld;
let store: CreatedStore;
let shopper: OrderShopper;

beforeAll(async () => {
  world = await createOrderWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  Object.assign(world.shop, { fault: null, orders: [] });
  world.clock.now = new Date('2026-11-20T12:00:00Z');
  store = await world.addStore();
  shopper = await world.addShopper(store);
  const orders = [
    makeOrder(),
    makeOrder({ externalId: '2', number: '#1002', email: 'bob@shopper.example', phone: null }),
  ];
  await inTransaction(world.ctx.sql, (client) =>
    writeOrders(client, store.storeId, 'woocommerce', orders, world.clock.now),
  );
  world.mails.length = 0;
  world.forget();
});

const request = (email: string, by: Partial<OrderShopper> = {}) =>
  requestCode(world.ctx, { ...shopper, ...by, email });
const check = (code: string, by: Partial<OrderShopper> = {}) =>
  checkCode(world.ctx, { ...shopper, ...by, code });
const identity = () => readIdentity(world.ctx, store.storeId, shopper.conversationId);
const minutes = (count: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + count * 60_000);
};

/** Runs the jobs that were enqueued, as the worker does. @returns the code of the newest mail */
async function runJobs(): Promise<string> {
  for (const { payload } of world.enqueued.splice(0)) {
    const { storeId, codeId } = payload as { storeId: string; codeId: string };
    await sendCode(world.ctx, storeId, codeId);
  }
  return /\b\d{6}\b/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? '';
}

/** Some code, but not this one. */
const otherThan = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

describe('a one-time code', () => {
  it('shows that a mailbox is the shopper’s', async () => {
    expect(await request(' Ada@Shopper.Example')).toEqual({ status: 'sent', email: ADA, validMinutes: 10 });
    expect(world.mails).toEqual([]);
    const code = await runJobs();
    expect(world.mails).toMatchObject([
      { to: ADA, fromName: 'Fern & Oak', replyTo: 'help@fern.example', subject: 'Your code for Fern & Oak' },
    ]);
    expect(await check(` ${code.slice(0, 3)} ${code.slice(3)} `)).toEqual({ status: 'verified' });
    expect(await identity()).toMatchObject({ method: 'code', email: ADA, customerExternalId: null });
    expect(await check(code)).toEqual({ status: 'expired' });
  });

  it('is stored as a hash alone, and goes through no queue', async () => {
    await request(ADA);
    const jobs = JSON.stringify(world.enqueued);
    const code = await runJobs();
    const rows = await world.ctx.db.verificationCode.findMany({ where: { storeId: store.storeId } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(jobs).not.toMatch(/@|\b\d{6}\b/);
  });

  it('is valid for ten minutes', async () => {
    await request(ADA);
    const code = await runJobs();
    minutes(10);
    expect(await check(code)).toEqual({ status: 'expired' });
    expect(await identity()).toBeNull();
  });

  it('gives way to a later one', async () => {
    await request(ADA);
    const first = await runJobs();
    minutes(1);
    await request(ADA);
    const second = await runJobs();
    expect(await check(first)).toMatchObject({ status: first === second ? 'verified' : 'wrong_code' });
    expect(await check(second)).toEqual({ status: 'verified' });
  });

  it('cannot be guessed: five tries, at the same moment or one after the other', async () => {
    await request(ADA);
    const code = await runJobs();
    const tries = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const { contactId, addressHash } = await world.addShopper(store);
        return check(otherThan(code, i + 1), { contactId, addressHash });
      }),
    );
    const wrong = tries.flatMap((tried) => (tried.status === 'wrong_code' ? [tried.attemptsLeft] : []));
    expect(wrong.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(await check(code, await world.addShopper(store))).not.toMatchObject({ status: 'verified' });
    expect(await check(code)).toMatchObject({ status: 'expired' });
    expect(await identity()).toBeNull();
  });

  it('is guessed no more often than five times an hour, with however many codes', async () => {
    await request(ADA);
    const code = await runJobs();
    for (let i = 1; i <= 3; i += 1)
      expect(await check(otherThan(code, i))).toMatchObject({ status: 'wrong_code' });
    await request(ADA);
    const fresh = await runJobs();
    for (let i = 1; i <= 2; i += 1)
      expect(await check(otherThan(fresh, i))).toMatchObject({ status: 'wrong_code' });
    expect(await check(fresh)).toMatchObject({ status: 'too_many_attempts' });
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３', "' OR 1=1"])('%j is no code', async (text) => {
    await request(ADA);
    await runJobs();
    expect(await check(text)).toEqual({ status: 'wrong_code', attemptsLeft: 4 });
  });

  it('counts in its own conversation alone', async () => {
    await request(ADA);
    const code = await runJobs();
    expect(await check(code, await world.addShopper(store))).toEqual({ status: 'expired' });
    expect(await check(code)).toEqual({ status: 'verified' });
  });

  it('that is sent again after a fault takes the place of the first', async () => {
    await request(ADA);
    const [job] = world.enqueued;
    const first = await runJobs();
    world.enqueued.push(...(job ? [job] : []));
    const second = await runJobs();
    if (first !== second) expect(await check(first)).toMatchObject({ status: 'wrong_code' });
    expect(await check(second)).toEqual({ status: 'verified' });
  });
});

describe('who is a customer is not told', () => {
  it('the same answer, the same rows and the same refusals, but no mail', async () => {
    expect(await request('nobody@shopper.example')).toEqual({
      status: 'sent',
      email: 'nobody@shopper.example',
      validMinutes: 10,
    });
    await runJobs();
    expect(world.mails).toEqual([]);
    expect(await check('123456')).toEqual({ status: 'wrong_code', attemptsLeft: 4 });
  });

  it('nor by the time that the answer takes: the same is done for every address', async () => {
    const done = async (email: string) => {
      const queries: string[] = [];
      const noting = (sql: Pick<SqlPool, 'query'>) => (text: string, values?: readonly unknown[]) => {
        queries.push(text);
        return sql.query(text, values) as Promise<{ rows: never[] }>;
      };
      const { sql } = world.ctx;
      world.ctx.sql = {
        query: noting(sql),
        async connect() {
          const client = await sql.connect();
          return { query: noting(client), release: (error) => client.release(error) };
        },
      };
      await request(email, await world.addShopper(store));
      world.ctx.sql = sql;
      return { queries, jobs: world.enqueued.splice(0).map(({ name }) => name) };
    };
    const known = await done(ADA);
    expect(known.queries.length).toBeGreaterThan(3);
    expect(known.jobs).toEqual(['verification-code-send']);
    expect(await done('nobody@shopper.example')).toEqual(known);
  });

  it('a customer without orders gets a code too; one of another store does not', async () => {
    await world.ctx.db.customer.create({
      data: {
        storeId: store.storeId,
        origin: 'woocommerce',
        externalId: '9',
        email: 'new@shopper.example',
        contentHash: 'x',
      },
    });
    await request('new@shopper.example');
    await runJobs();
    expect(world.mails).toHaveLength(1);
    const other = await world.addStore();
    await request('new@shopper.example', await world.addShopper(other));
    await runJobs();
    expect(world.mails).toHaveLength(1);
  });
});

describe('sending', () => {
  it('is limited for each visitor and for each mailbox', async () => {
    for (let i = 0; i < 5; i += 1)
      expect(await request(`a${i}@shopper.example`)).toMatchObject({ status: 'sent' });
    expect(await request(ADA)).toMatchObject({ status: 'too_many_attempts' });
    for (let i = 0; i < 5; i += 1)
      await request(i % 2 ? ADA : ADA.toUpperCase(), await world.addShopper(store));
    expect(await request(ADA, await world.addShopper(store))).toMatchObject({ status: 'too_many_attempts' });
  });

  it('is not possible without a mail server, or to what is no address', async () => {
    expect(await request('ada')).toEqual({ status: 'not_possible' });
    const { mailer } = world.ctx;
    world.ctx.mailer = { ...mailer, configured: false };
    expect(await request(ADA)).toEqual({ status: 'not_possible' });
    world.ctx.mailer = mailer;
    expect(world.enqueued).toEqual([]);
  });

  it('a name of several lines does not become a header', async () => {
    await world.ctx.db.store.update({
      where: { id: store.storeId },
      data: { name: 'Fern\r\nBcc: eve@x.example' },
    });
    await request(ADA);
    await runJobs();
    expect(world.mails[0]?.subject).toBe('Your code for Fern Bcc: eve@x.example');
  });
});

describe('a conversation that is somebody’s already', () => {
  const proveAda = async (contact: { email: string } | { phone: string }) => {
    world.shop.orders = [makeOrder()];
    const proof = { ...shopper, number: '1001', contact };
    expect(await proveByOrder(world.ctx, proof, new AbortController().signal)).toMatchObject({
      status: 'found',
    });
  };

  it('sends no code for another address', async () => {
    await proveAda({ email: ADA });
    expect(await request('bob@shopper.example')).toEqual({ status: 'other_person' });
    expect(world.enqueued).toEqual([]);
  });

  it('takes a code of the same person, whom an order ties to the phone number', async () => {
    await proveAda({ phone: '0151 23456789' });
    expect(await request('bob@shopper.example')).toEqual({ status: 'other_person' });
    expect(await request(ADA)).toMatchObject({ status: 'sent' });
    expect(await check(await runJobs())).toEqual({ status: 'verified' });
    expect(await identity()).toMatchObject({ method: 'code', email: ADA, phone: '+4915123456789' });
  });

  it('stays whose it is when the code of another comes late', async () => {
    await request('bob@shopper.example');
    const code = await runJobs();
    await proveAda({ email: ADA });
    expect(await check(code)).toEqual({ status: 'expired' });
    expect(await identity()).toMatchObject({ email: ADA });
  });
});
