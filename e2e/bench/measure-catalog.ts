import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import { importEvalProducts } from '@/e2e/evals/import-eval-products';
import { readRatings } from '@/e2e/evals/read-ratings';
import { projectRoot } from '@/platform/project-root';
import { startBenchInstance } from './bench-instance';
import type { Figure } from './figure';
import { liftLimits } from './lift-limits';
import { measureAnswerLatency, measureIdleVisitors, measureThroughput } from './measure-chat';
import { measureFirstToken } from './measure-first-token';
import { measureIdleMemory } from './measure-idle-memory';
import { measureLargeIndex } from './measure-large-index';
import { measureRanking } from './measure-ranking';

export interface CatalogBench {
  /** products.jsonl.gz */
  products: string;
  /** ratings-dev.csv */
  ratings: string;
  /** A data folder that stays, to measure again without importing. */
  keep: string | undefined;
  /** Without the 200,000 chunks, which take long to make. */
  quick: boolean;
}

/** All that has to do with a large catalog, its search, and the chat about it. */
export async function measureCatalog(
  { products, ratings, keep, quick }: CatalogBench,
  report: (line: string) => void,
): Promise<Figure[]> {
  const instanceDir = keep ?? (await mkdtemp(join(tmpdir(), 'storefolk-bench-')));
  const figures: Figure[] = [];
  const instance = await startBenchInstance(instanceDir);
  try {
    const { ctx } = instance;
    figures.push(await measureIdleMemory(instance));

    report('importing and indexing the catalog');
    const store = await createStore(ctx, { name: 'Bench', currency: 'USD', locale: 'en', timeZone: 'UTC' });
    await liftLimits(ctx, store.storeId);
    const { indexMs, idByExternalId } = await importEvalProducts(ctx, store.storeId, products, report);
    figures.push({
      name: 'products indexed a second',
      measured: idByExternalId.size / (indexMs / 1000),
      unit: '/s',
      target: { atLeast: 100 },
      note: `${idByExternalId.size} products in ${(indexMs / 1000).toFixed(0)} s`,
    });
    const faq = join(projectRoot(), 'e2e', 'evals', 'data', 'faq-dev.json');
    await tidyUp(ctx);
    await sleep(10_000);
    const catalog = { storeId: store.storeId, idByExternalId };
    figures.push(...(await measureRanking(ctx, catalog, { ratings, faq })));

    const queries = [...(await readRatings(ratings)).keys()];
    const questions = FRAMES.flatMap((frame) => queries.map((query) => frame.replace('{}', query)));
    const chat = { instance, widgetKey: store.widgetKey, questions };
    report('answers over the socket');
    figures.push(...(await measureAnswerLatency(chat)));
    figures.push(...(await measureFirstToken(instance, store)));
    report('many shoppers at once');
    figures.push(...(await measureThroughput(chat)));
    report('idle visitors');
    figures.push(...(await measureIdleVisitors(chat)));
    if (!quick) {
      report('200,000 chunks');
      figures.push(...(await measureLargeIndex(ctx, store.storeId, queries, report)));
    }
  } finally {
    await instance.close({ keepDatabase: keep !== undefined });
    if (!keep) await rm(instanceDir, { recursive: true, force: true });
  }
  return figures;
}

/**
 * What an import leaves behind for the database's housekeeping would be measured as search otherwise. Like autovacuum it
 * leaves empty tables alone: of those that were never looked at Postgres expects that they grow, of others it does not.
 */
async function tidyUp({ sql }: AppContext): Promise<void> {
  const { rows } = await sql.query<{ name: string }>(
    'SELECT relid::regclass::text AS name FROM pg_stat_user_tables WHERE n_live_tup > 50',
  );
  await sql.query(`VACUUM (ANALYZE) ${rows.map(({ name }) => name).join(', ')}`);
}

const FRAMES = [
  'do you have a {}?',
  'I am looking for a {}',
  '{} in stock',
  'show me a cheap {}',
  'which {} is good?',
];
