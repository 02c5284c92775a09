import type { BenchInstance } from './bench-instance';
import { type Figure, percentile } from './figure';
import { BenchVisitor } from './visitor';

export interface ChatBench {
  instance: BenchInstance;
  widgetKey: string;
  /** Distinct questions; each visitor takes the next one. */
  questions: readonly string[];
}

/** One shopper after the other: how long an answer of `builtin` takes over the socket. */
export async function measureAnswerLatency({ instance, widgetKey, questions }: ChatBench): Promise<Figure[]> {
  const samples: number[] = [];
  for (let i = 0; i < 320; i++) {
    // As visitors do: a few questions each.
    const visitor = new BenchVisitor(instance.origin, widgetKey);
    await visitor.ready;
    for (let n = 0; n < 20 && i < 320; n++, i++) {
      const { answerMs } = await visitor.ask(questions[i % questions.length] ?? '');
      if (i >= 20) samples.push(answerMs);
    }
    visitor.close();
  }
  return [
    {
      name: 'builtin answer over the socket, p95',
      measured: percentile(samples, 0.95),
      unit: 'ms',
      target: { atMost: 150 },
      note: `p50 ${percentile(samples, 0.5).toFixed(1)} ms, ${samples.length} answers`,
    },
  ];
}

/** Many shoppers at once, each asking again as soon as it was answered: how many answers a second one app gives. */
export async function measureThroughput({ instance, widgetKey, questions }: ChatBench): Promise<Figure[]> {
  const seconds = 15;
  const parallel = 24;
  const until = performance.now() + seconds * 1000;
  const samples: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (performance.now() < until) {
        const visitor = new BenchVisitor(instance.origin, widgetKey);
        await visitor.ready;
        for (let n = 0; n < 25 && performance.now() < until; n++) {
          samples.push((await visitor.ask(questions[next++ % questions.length] ?? '')).answerMs);
        }
        visitor.close();
      }
    }),
  );
  return [
    {
      name: 'answered messages a second, one app process',
      measured: samples.length / seconds,
      unit: '/s',
      target: { atLeast: 100 },
      note: `${parallel} shoppers at once, p95 ${percentile(samples, 0.95).toFixed(0)} ms; load generator on the same cores`,
    },
  ];
}

/** Open panels that say nothing: they are all connected, and a question among them is still answered quickly. */
export async function measureIdleVisitors({ instance, widgetKey, questions }: ChatBench): Promise<Figure[]> {
  const count = 2000;
  const visitors: BenchVisitor[] = [];
  for (let i = 0; i < count; i += 50) {
    const batch = Array.from({ length: 50 }, () => new BenchVisitor(instance.origin, widgetKey));
    await Promise.all(batch.map((visitor) => visitor.ready));
    visitors.push(...batch);
  }
  const samples: number[] = [];
  for (const [i, visitor] of visitors.slice(0, 40).entries()) {
    samples.push((await visitor.ask(questions[i % questions.length] ?? '')).answerMs);
  }
  for (const visitor of visitors) visitor.close();
  return [
    {
      name: 'idle visitors on one app process',
      measured: visitors.length,
      unit: '',
      target: { atLeast: 2000 },
      note: `a question among them: p95 ${percentile(samples, 0.95).toFixed(0)} ms`,
    },
  ];
}
