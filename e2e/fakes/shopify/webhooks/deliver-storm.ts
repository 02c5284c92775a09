import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeShop } from '../shop/fake-shop';
import { makeStormChange } from './storm-changes';
import { toPayload } from './webhook-payload';
import type { Delivery, WebhookSender } from './webhook-sender';

export interface StormOptions {
  ratePerSecond: number;
  seconds: number;
  /** Every so many deliveries one comes twice; 50 by default. */
  repeatEvery?: number;
  /** Every so many deliveries one comes up to two seconds late, behind newer ones; 10 by default. */
  lateEvery?: number;
}

export interface StormResult {
  /** Deliveries, repeated ones included. */
  sent: number;
  /** Events that they told of. */
  events: number;
  /** Answered with 2xx within five seconds. */
  acknowledged: number;
  failures: { status: number | null; count: number }[];
  /** Milliseconds until the acknowledgement. */
  p50: number;
  p95: number;
  max: number;
  /** How long sending took; longer than asked for when this machine could not keep up. */
  seconds: number;
}

/** Changes products and orders one after the other, and tells of each change, at a steady rate. */
export async function deliverStorm(
  shop: FakeShop,
  sender: WebhookSender,
  options: StormOptions,
): Promise<StormResult> {
  const { ratePerSecond, seconds, repeatEvery = 50, lateEvery = 10 } = options;
  const total = Math.round(ratePerSecond * seconds);
  const sendings: Promise<Delivery[]>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < total; index++) {
    const dueAt = startedAt + (index * 1000) / ratePerSecond;
    if (dueAt > performance.now()) await sleep(dueAt - performance.now());
    const event = makeStormChange(shop, index);
    const payload = toPayload(event, shop);
    if (payload === null) continue;
    const times = index % repeatEvery === repeatEvery - 1 ? 2 : 1;
    const delay = index % lateEvery === lateEvery - 1 ? (index * 37) % 2000 : 0;
    sendings.push(sleep(delay).then(() => sender.deliver(event.topic, payload, { times })));
  }
  const sentFor = (performance.now() - startedAt) / 1000;
  return summarise((await Promise.all(sendings)).flat(), sentFor);
}

function summarise(deliveries: readonly Delivery[], seconds: number): StormResult {
  const good = deliveries.filter(({ status }) => status !== null && status >= 200 && status < 300);
  const times = good.map((one) => one.milliseconds).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const failures = new Map<number | null, number>();
  for (const { status } of deliveries) {
    if (status === null || status < 200 || status >= 300)
      failures.set(status, (failures.get(status) ?? 0) + 1);
  }
  return {
    sent: deliveries.length,
    events: new Set(deliveries.map(({ eventId }) => eventId)).size,
    acknowledged: good.length,
    failures: [...failures].map(([status, count]) => ({ status, count })),
    p50: at(0.5),
    p95: at(0.95),
    max: times.at(-1) ?? 0,
    seconds,
  };
}
