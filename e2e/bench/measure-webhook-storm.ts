import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { compareWithShop } from './compare-with-shop';
import type { Figure } from './figure';
import type { ShopBench } from './shop-bench';

const STORM = { ratePerSecond: 500, seconds: 20 };
/** Far longer than it takes. */
const WORK_MS = 15 * 60_000;

const resultSchema = z.object({
  sent: z.number(),
  events: z.number(),
  acknowledged: z.number(),
  p50: z.number(),
  p95: z.number(),
  max: z.number(),
  seconds: z.number(),
});

/**
 * A storm of webhooks at a store that was imported: 500 a second, one in fifty twice, one in ten up to two seconds late.
 * All have to be acknowledged and stored, and in the end the store has to be as the shop is.
 */
export async function measureWebhookStorm(
  bench: ShopBench,
  report: (line: string) => void,
): Promise<Figure[]> {
  const { ctx } = bench.instance;
  const where = { storeId: bench.storeId };
  await bench.shop.control('settle');
  const storm = resultSchema.parse(await bench.shop.control('storm', STORM));
  const endedAt = performance.now();
  const stored = await ctx.db.webhookEvent.count({ where });
  report(`${storm.sent} deliveries in ${storm.seconds.toFixed(1)} s; now they are worked off`);
  await waitUntilWorkedOff(bench);
  const seconds = (performance.now() - endedAt) / 1000;
  const done = await ctx.db.webhookEvent.count({ where: { ...where, status: 'done' } });
  const different = await compareWithShop(bench);
  for (const line of different.slice(0, 10)) report(line);
  return [
    {
      name: 'webhook storm: deliveries a second',
      measured: storm.sent / storm.seconds,
      unit: '/s',
      target: { atLeast: STORM.ratePerSecond * 0.99 },
      note: `${storm.sent} deliveries of ${storm.events} events in ${storm.seconds.toFixed(1)} s`,
    },
    {
      name: 'webhook storm: acknowledged, p95',
      measured: storm.p95,
      unit: 'ms',
      target: { atMost: 100 },
      note: `p50 ${storm.p50.toFixed(1)} ms, slowest ${storm.max.toFixed(0)} ms`,
    },
    {
      name: 'webhook storm: not acknowledged, or lost',
      measured: storm.sent - storm.acknowledged + Math.abs(storm.events - stored) + (stored - done),
      unit: '',
      target: { atMost: 0 },
      note: `${done} events stored and worked off ${seconds.toFixed(0)} s after the last`,
    },
    {
      name: 'webhook storm: products and orders not as in the shop',
      measured: different.length,
      unit: '',
      target: { atMost: 0 },
      note: 'title, prices, stock; total, payment, refunds, parcels',
    },
  ];
}

async function waitUntilWorkedOff({ instance, storeId }: ShopBench): Promise<void> {
  const { db } = instance.ctx;
  for (const until = Date.now() + WORK_MS; Date.now() < until; await sleep(250)) {
    if ((await db.webhookEvent.count({ where: { storeId, status: 'received' } })) === 0) return;
  }
  throw new Error('The events are not worked off.');
}
