import { z } from 'zod';
import { type Figure, percentile } from './figure';
import type { ShopBench } from './shop-bench';
import { BenchVisitor } from './visitor';

/** What each request to the shop takes, about as long as Shopify's Admin API. */
const LATENCY_MS = 150;
const QUESTIONS = 220;
const WARM_UP = 20;

const countsSchema = z.object({ requests: z.number() });
const ordersSchema = z.array(z.object({ name: z.string(), email: z.string() }));

/**
 * “Where is order #1001, …@…”, asked by one shopper after the other. The order is looked up at the shop while they
 * wait; that time is the shop's and taken off: its latency, times the requests that were made.
 */
export async function measureOrderAnswer({ instance, shop, widgetKey }: ShopBench): Promise<Figure[]> {
  const orders = ordersSchema.parse(await shop.control('orders'));
  await shop.control('setLatency', { milliseconds: LATENCY_MS });
  const beyond: number[] = [];
  const whole: number[] = [];
  const requests: number[] = [];
  let visitor: BenchVisitor | undefined;
  for (let n = 0; n < QUESTIONS; n++) {
    const order = orders[n % orders.length];
    if (!order) throw new Error('The shop has no orders.');
    // A visitor may write 30 messages a minute.
    if (n % 20 === 0) {
      visitor?.close();
      visitor = new BenchVisitor(instance.origin, widgetKey);
      await visitor.ready;
    }
    const before = await countRequests(shop);
    const answer = await visitor?.ask(`Where is order ${order.name}, ${order.email}?`);
    if (!answer?.text.includes(order.name)) throw new Error(`No answer about the order: ${answer?.text}`);
    const asked = (await countRequests(shop)) - before;
    if (n < WARM_UP) continue;
    requests.push(asked);
    whole.push(answer.answerMs);
    beyond.push(answer.answerMs - asked * LATENCY_MS);
  }
  visitor?.close();
  await shop.control('setLatency', { milliseconds: 0 });
  return [
    {
      name: 'order answer beyond the platform’s own time, p95',
      measured: percentile(beyond, 0.95),
      unit: 'ms',
      target: { atMost: 400 },
      note:
        `p50 ${percentile(beyond, 0.5).toFixed(0)} ms; with ${percentile(requests, 0.5)} requests of ${LATENCY_MS} ms ` +
        `each: p95 ${percentile(whole, 0.95).toFixed(0)} ms`,
    },
  ];
}

async function countRequests(shop: ShopBench['shop']): Promise<number> {
  return countsSchema.parse(await shop.control('counts')).requests;
}
