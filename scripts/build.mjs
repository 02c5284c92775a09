// `npm run build`: everything that must be built before the product can run, and nothing that is built already.
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('everything', process.stdout);
  return 0;
});
