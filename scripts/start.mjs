// `npm start`: from a bare clone to a running Storefolk. Runs on Node >= 20.20 with no packages installed.
import { handOver } from './bootstrap/hand-over.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('everything', process.stdout);
  return handOver('launcher.mjs', process.argv.slice(2), { env: { NODE_ENV: 'production' } });
});
