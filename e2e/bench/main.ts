import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasRedis, startRedis } from '@/e2e/cluster/start-redis';
import { runDurability } from '@/e2e/durability/run-durability';
import { toFigures } from '@/e2e/durability/to-figures';
import { projectRoot } from '@/platform/project-root';
import { type Figure, formatFigures, isReached } from './figure';
import { runCrowd } from './inbox/crowd';
import { measureInbox } from './inbox/measure-inbox';
import { measureCatalog } from './measure-catalog';
import { measureShop } from './measure-shop';

// Measures the running product on this machine and prints a table. Nothing of the owner's data is touched: the
// instances under test have data folders of their own, which are deleted afterwards.
const { values } = parseArgs({
  options: {
    /** "catalog", "shop", "inbox", "durability" or "durability-redis"; all without it. */
    only: { type: 'string' },
    /** Only opens sockets: the benchmark starts itself so, in another process. */
    crowd: { type: 'string' },
    /** Folder with products.jsonl.gz and ratings-dev.csv, for the catalog. */
    data: { type: 'string', default: '../shared/data/chorus' },
    /** Keep the catalog's data folder, to measure again without importing. */
    keep: { type: 'string' },
    /** Without the 200,000 chunks, which take long to make, with a small inbox and fewer messages. */
    quick: { type: 'boolean', default: false },
  },
});

if (values.crowd) await runCrowd(values.crowd);

const wanted = (part: string) => (values.only ?? part) === part;
const report = (line: string) => console.error(line);
const figures: Figure[] = [];
const durabilitySize = values.quick
  ? { messages: 1_000, offlineMs: 15_000 }
  : { messages: 10_000, offlineMs: 60_000 };
if (wanted('catalog')) {
  const folder = resolve(projectRoot(), values.data);
  const products = join(folder, 'products.jsonl.gz');
  if (!existsSync(products)) {
    report(`The benchmark’s products are not there: ${products}. Give their folder with --data.`);
    process.exit(2);
  }
  const { keep, quick } = values;
  const ratings = join(folder, 'ratings-dev.csv');
  figures.push(...(await measureCatalog({ products, ratings, keep, quick }, report)));
}
if (wanted('shop')) figures.push(...(await measureShop(report)));
if (wanted('inbox')) figures.push(...(await measureInbox(values.quick ? 'quick' : 'whole', report)));
if (wanted('durability')) {
  figures.push(...toFigures(await runDurability(durabilitySize, report), { redis: false }));
}
if (wanted('durability-redis')) {
  if (hasRedis()) {
    const redis = await startRedis();
    try {
      figures.push(...toFigures(await runDurability({ ...durabilitySize, redis }, report), { redis: true }));
    } finally {
      await redis.close();
    }
  } else report('Without redis-server on this machine durability with Redis is not measured.');
}

const [cpu] = cpus();
console.log(
  `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log(formatFigures(figures));
process.exit(figures.every(isReached) ? 0 : 1);
