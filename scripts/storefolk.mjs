// `npm run -s storefolk -- <command>`: the command line. Progress of the bootstrap goes to stderr, so that stdout
// holds the command's answer and nothing else.
import { handOver } from './bootstrap/hand-over.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('programs', process.stderr);
  return handOver('cli.mjs', process.argv.slice(2));
});
