import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SqlPool } from '@/core/shared/sql-pool';
import { createRateLimiter } from './rate-limiter';
import { type CoreTestContext, createCoreContext } from './testing/create-core-context';

let test: CoreTestContext;
let sql: SqlPool;
beforeAll(async () => {
  test = await createCoreContext();
  sql = test.ctx.sql;
});
afterAll(() => test.close());

const RULE = { points: 3, perSeconds: 60 };

it('lets as many through as the rule says, across processes', async () => {
  const [one, other] = [createRateLimiter(sql), createRateLimiter(sql)];
  await one.consume('shared', RULE);
  await other.consume('shared', RULE);
  await one.consume('shared', RULE);
  await expect(other.consume('shared', RULE, 'Too fast.')).rejects.toMatchObject({
    code: 'rate_limited',
    userMessage: 'Too fast.',
    retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 55 && seconds <= 60),
  });
});

it('keeps keys apart, and forgets one that is reset', async () => {
  const limiter = createRateLimiter(sql);
  for (let at = 0; at < 3; at += 1) await limiter.consume('mine', RULE);
  await expect(limiter.consume('mine', RULE)).rejects.toMatchObject({ code: 'rate_limited' });
  await limiter.consume('yours', RULE);
  await limiter.reset('mine');
  await limiter.consume('mine', RULE);
});

it('takes a use back', async () => {
  const limiter = createRateLimiter(sql);
  for (let at = 0; at < 3; at += 1) await limiter.consume('returned', RULE);
  await limiter.giveBack('returned', RULE);
  await limiter.consume('returned', RULE);
  await expect(limiter.consume('returned', RULE)).rejects.toMatchObject({ code: 'rate_limited' });
});

it('counts uses that come at the same moment', async () => {
  const limiter = createRateLimiter(sql);
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => limiter.consume('burst', RULE)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

it('asks the database no more for a key that is used up', async () => {
  let queries = 0;
  const counting: SqlPool = {
    connect: () => sql.connect(),
    query: (text, values) => {
      queries += 1;
      return sql.query(text, values);
    },
  };
  const limiter = createRateLimiter(counting);
  for (let at = 0; at < 4; at += 1) await limiter.consume('flood', RULE).catch(() => undefined);
  const before = queries;
  for (let at = 0; at < 50; at += 1) {
    await expect(limiter.consume('flood', RULE)).rejects.toMatchObject({ code: 'rate_limited' });
  }
  expect(queries).toBe(before);
});
