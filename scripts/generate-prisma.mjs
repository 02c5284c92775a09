// `npm run generate`: the typed database client, after a change in prisma/schema.
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('tools', process.stdout);
  return 0;
});
