import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createStore } from '@/core/stores/settings/create-store';
import { importEvalProducts } from '@/e2e/evals/import-eval-products';
import { readRatings } from '@/e2e/evals/read-ratings';
import { projectRoot } from '@/platform/project-root';
import { startBenchInstance } from './bench-instance';
import { type Figure, formatFigures, isReached } from './figure';
import { measureAnswerLatency, measureIdleVisitors, measureThroughput } from './measure-chat';
import { measureFirstToken } from './measure-first-token';
import { measureIdleMemory } from './measure-idle-memory';
import { measureLargeIndex } from './measure-large-index';
import { measureRanking } from './measure-ranking';

// Measures the running product on this machine and prints a table. Nothing of the owner's data is touched: the
// instance under test has a data folder of its own, which is deleted afterwards.
const { values } = parseArgs({
  options: {
    /** Folder with products.jsonl.gz and ratings-dev.csv. */
    data: { type: 'string', default: '../shared/data/chorus' },
    /** Keep the data folder, to measure again without importing. */
    keep: { type: 'string' },
    /** Without the 200,000 chunks, which take long to make. */
    quick: { type: 'boolean', default: false },
  },
});

const dataFolder = resolve(projectRoot(), values.data);
const products = join(dataFolder, 'products.jsonl.gz');
const ratings = join(dataFolder, 'ratings-dev.csv');
if (!existsSync(products)) {
  console.error(`The benchmark’s products are not there: ${products}. Give their folder with --data.`);
  process.exit(2);
}

const instanceDir = values.keep ?? (await mkdtemp(join(tmpdir(), 'storefolk-bench-')));
const figures: Figure[] = [];
const note = (line: string) => console.error(line);
const instance = await startBenchInstance(instanceDir);
try {
  const { ctx } = instance;
  figures.push(await measureIdleMemory(instance));

  note('importing and indexing the catalog');
  const store = await createStore(ctx, { name: 'Bench', currency: 'USD', locale: 'en', timeZone: 'UTC' });
  const { indexMs, idByExternalId } = await importEvalProducts(ctx, store.storeId, products, note);
  figures.push({
    name: 'products indexed a second',
    measured: idByExternalId.size / (indexMs / 1000),
    unit: '/s',
    target: { atLeast: 100 },
    note: `${idByExternalId.size} products in ${(indexMs / 1000).toFixed(0)} s`,
  });
  const faq = join(projectRoot(), 'e2e', 'evals', 'data', 'faq-dev.json');
  // What an import leaves behind for the database's housekeeping would be measured as search otherwise.
  await ctx.sql.query('VACUUM (ANALYZE)');
  await sleep(10_000);
  figures.push(...(await measureRanking(ctx, { storeId: store.storeId, idByExternalId }, { ratings, faq })));

  const queries = [...(await readRatings(ratings)).keys()];
  const frames = [
    'do you have a {}?',
    'I am looking for a {}',
    '{} in stock',
    'show me a cheap {}',
    'which {} is good?',
  ];
  const questions = frames.flatMap((frame) => queries.map((query) => frame.replace('{}', query)));
  const chat = { instance, widgetKey: store.widgetKey, questions };
  note('answers over the socket');
  figures.push(...(await measureAnswerLatency(chat)));
  figures.push(...(await measureFirstToken(instance, store)));
  note('many shoppers at once');
  figures.push(...(await measureThroughput(chat)));
  note('idle visitors');
  figures.push(...(await measureIdleVisitors(chat)));
  if (!values.quick) {
    note('200,000 chunks');
    figures.push(...(await measureLargeIndex(ctx, store.storeId, queries, note)));
  }
} finally {
  await instance.close();
  if (!values.keep) await rm(instanceDir, { recursive: true, force: true });
}

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log(formatFigures(figures));
process.exit(figures.every(isReached) ? 0 : 1);
