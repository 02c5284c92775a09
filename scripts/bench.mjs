// `npm run bench`: measures speed and size on this machine and prints a table.
import { handOver } from './bootstrap/hand-over.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('everything', process.stderr);
  return handOver('bench.mjs', process.argv.slice(2));
});
