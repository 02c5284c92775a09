import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ShopifyTestBed, startShopifyTestBed } from '../shopify-harness';

describe('the Admin client', () => {
  let bed: ShopifyTestBed;
  beforeEach(async () => {
    bed = await startShopifyTestBed('basic');
  });
  afterEach(() => bed.close());
  const asked = () => bed.fake.requests.length;
  async function timed<T>(work: Promise<T>): Promise<{ ms: number; result: PromiseSettledResult<T> }> {
    const startedAt = performance.now();
    const [result] = await Promise.allSettled([work]);
    return { ms: performance.now() - startedAt, result };
  }

  test('waits as long as the cost says, then asks once more', async () => {
    bed.fake.throttle.set({ maximumAvailable: 2000, restoreRate: 20 }, 0);
    const { ms, result } = await timed(bed.open().verify());
    expect(result.status).toBe('fulfilled');
    expect(ms).toBeGreaterThan(200);
    const throttled = bed.fake.requests.filter((one) => one.throttled);
    expect(throttled.length).toBeGreaterThan(0);
    // Never blindly: each query is throttled once at most.
    expect(throttled.length).toBeLessThanOrEqual(2);
  });

  test('knows how much is left, and waits before it asks', async () => {
    const shop = bed.open();
    await shop.pages();
    bed.fake.throttle.set({ maximumAvailable: 2000, restoreRate: 100 }, 0);
    await shop.pages();
    const before = asked();
    await shop.pages();
    expect(bed.fake.requests.slice(before).some((one) => one.throttled)).toBe(false);
  });

  test('a wait that is too long is handed on with its length', async () => {
    bed.fake.throttle.set({ maximumAvailable: 2000, restoreRate: 0.1 }, 0);
    const { ms, result } = await timed(bed.open().verify());
    expect(ms).toBeLessThan(2000);
    expect(result).toMatchObject({ reason: { code: 'rate_limited', retryAfterSeconds: expect.any(Number) } });
    expect((result as PromiseRejectedResult).reason.retryAfterSeconds).toBeGreaterThan(30);
  });

  test('a shopper waits three seconds at most', async () => {
    bed.fake.throttle.set({ maximumAvailable: 2000, restoreRate: 1 }, 0);
    const { ms, result } = await timed(bed.open().checkDiscount('FERN10'));
    expect(ms).toBeLessThan(3500);
    expect(result).toMatchObject({ reason: { code: 'rate_limited' } });
  });

  test('ends as throttled when the caller’s time runs out in the wait', async () => {
    bed.fake.throttle.set({ maximumAvailable: 2000, restoreRate: 2 }, 0);
    const { ms, result } = await timed(bed.open().verify(AbortSignal.timeout(300)));
    expect(ms).toBeLessThan(1000);
    expect(result).toMatchObject({ reason: { code: 'rate_limited' } });
  });

  test.each([
    ['429', { status: 429, headers: { 'retry-after': '0.1' } }],
    ['503', { status: 503 }],
    ['a broken connection', { status: 'cut' }],
  ] as const)('tries again after %s', async (_what, fault) => {
    bed.fake.faults.next(fault, 2);
    expect((await bed.open().verify()).name).toBe('Larkfell');
  });

  test.each([
    ['429', { status: 429, headers: { 'retry-after': '0.1' } }, 'rate_limited'],
    ['502', { status: 502 }, 'unavailable'],
    [
      'no JSON',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Hi</h1>' },
      'unavailable',
    ],
    ['a broken connection', { status: 'cut' }, 'unavailable'],
    ['402', { status: 402 }, 'unavailable'],
    ['403', { status: 403 }, 'forbidden'],
    ['404', { status: 404 }, 'unauthenticated'],
    ['301', { status: 301, headers: { location: 'https://evil.example/' } }, 'unavailable'],
  ] as const)('gives up on %s after a few times', async (_what, fault, code) => {
    bed.fake.faults.next(fault, Number.POSITIVE_INFINITY);
    await expect(bed.open().verify()).rejects.toMatchObject({ code });
    expect(asked()).toBeLessThanOrEqual(3);
  });

  test('what changes something is not repeated when it may have been done', async () => {
    const shop = bed.open();
    await shop.listWebhooks('https://storefolk.example/a/b');
    bed.fake.faults.next({ status: 503 }, 1, /mutation/);
    await expect(shop.ensureWebhooks('https://storefolk.example/a/b')).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  test('an expired token is told from everything else', async () => {
    const shop = bed.open();
    bed.fake.tokens.revokeAll();
    await expect(shop.verify()).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(asked()).toBe(1);
  });

  test('a caller’s own stop is passed on as it is', async () => {
    const why = new Error('the turn was cancelled');
    await expect(bed.open().verify(AbortSignal.abort(why))).rejects.toBe(why);
  });
});
