import type { Figure } from './figure';
import { measureKilledSync } from './measure-killed-sync';
import { measureOrderAnswer } from './measure-order-answer';
import { measureShopSync } from './measure-shop-sync';
import { measureWebhookStorm } from './measure-webhook-storm';
import { withShopBench } from './shop-bench';

/** All that has to do with a connected shop. */
export async function measureShop(report: (line: string) => void): Promise<Figure[]> {
  report('first import of a large shop');
  const synced = await measureShopSync(report);
  report('a worker that is killed in the first import');
  const killed = await measureKilledSync(report);
  const size = { products: 1000, variantsPerProduct: 3, orders: 500 };
  const live = await withShopBench(size, async (bench) => {
    report('order answers');
    await bench.connect();
    await bench.watchImport(({ status }) => status === 'done');
    const answers = await measureOrderAnswer(bench);
    report('webhook storm');
    return [...answers, ...(await measureWebhookStorm(bench, report))];
  });
  return [...synced, ...killed, ...live];
}
