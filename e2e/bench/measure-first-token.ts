import { startFakeLlm } from '@/e2e/fakes/llm/start-fake-llm';
import type { BenchInstance } from './bench-instance';
import { type Figure, percentile } from './figure';
import { BenchVisitor } from './visitor';

/**
 * What we add before a model's first token: the store uses a provider whose fake server answers at once, so all of
 * the time between sending a message and its first text is ours (and the loopback's).
 */
export async function measureFirstToken(
  instance: BenchInstance,
  store: { storeId: string; assistantId: string; widgetKey: string },
): Promise<Figure[]> {
  const fake = await startFakeLlm({ script: () => ({ type: 'reply', text: 'We have just that.' }) });
  const { db } = instance.ctx;
  const key = { storeId_id: { storeId: store.storeId, id: store.assistantId } };
  try {
    await db.providerCredential.create({
      data: { storeId: store.storeId, provider: 'openai', baseUrl: `${fake.url}/v1`, model: 'bench' },
    });
    await db.assistant.update({ where: key, data: { provider: 'openai' } });
    const samples: number[] = [];
    for (let round = 0; round < 6; round++) {
      const visitor = new BenchVisitor(instance.origin, store.widgetKey);
      await visitor.ready;
      for (let n = 0; n < 25; n++) samples.push((await visitor.ask(`question ${round}-${n}`)).firstTextMs);
      visitor.close();
    }
    const warm = samples.slice(20);
    return [
      {
        name: 'time added before the first model token, p95',
        measured: percentile(warm, 0.95),
        unit: 'ms',
        target: { atMost: 60 },
        note: `p50 ${percentile(warm, 0.5).toFixed(1)} ms`,
      },
    ];
  } finally {
    await db.assistant.update({ where: key, data: { provider: 'builtin' } });
    await db.providerCredential.deleteMany({ where: { storeId: store.storeId, provider: 'openai' } });
    await fake.close();
  }
}
