// `npm run eval -- <retrieval|faq> …`: quality figures, the same as `storefolk eval`.
import { handOver } from './bootstrap/hand-over.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('programs', process.stderr);
  return handOver('cli.mjs', ['eval', ...process.argv.slice(2)]);
});
