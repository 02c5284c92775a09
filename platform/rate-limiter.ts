import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/core/shared/app-error';
import { prepared } from '@/core/shared/prepared-statement';
import type { RateLimiter } from '@/core/shared/rate-limiter';
import type { SqlPool } from '@/core/shared/sql-pool';

interface NamedQuery {
  text: string;
  values?: unknown[];
}

/** What rate-limiter-flexible needs of pg's Pool, made from our port. */
function storeClient(sql: SqlPool) {
  return {
    async query(query: NamedQuery) {
      const { rows } = await sql.query(prepared(query.text), query.values);
      return { rows, rowCount: rows.length };
    },
  };
}

/**
 * Counters in the table rate_limits, so that several app processes count together. A key that is used up is
 * remembered in memory until it is free again: a flood costs no database round trips.
 */
export function createRateLimiter(sql: SqlPool): RateLimiter {
  const client = storeClient(sql);
  const limiters = new Map<string, RateLimiterPostgres>();

  function limiterFor(points: number, perSeconds: number): RateLimiterPostgres {
    const id = `${points}/${perSeconds}`;
    const known = limiters.get(id);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      // One limiter sweeps expired rows for all of them.
      clearExpiredByTimeout: limiters.size === 0,
      keyPrefix: 'rl',
      points,
      duration: perSeconds,
      inMemoryBlockOnConsumed: points + 1,
    });
    limiters.set(id, limiter);
    return limiter;
  }

  return {
    async consume(key, rule, message) {
      try {
        await limiterFor(rule.points, rule.perSeconds).consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new AppError('rate_limited', message ?? 'Too many requests. Wait a moment and try again.', {
          retryAfterSeconds,
        });
      }
    },
    async giveBack(key, { points, perSeconds }) {
      await limiterFor(points, perSeconds).reward(key, 1);
    },
    async reset(key) {
      await Promise.all([...limiters.values()].map((limiter) => limiter.delete(key)));
    },
  };
}
