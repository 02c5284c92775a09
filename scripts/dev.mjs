// `npm run dev`: like `npm start`, from the sources: pages reload by themselves, app and worker restart on a change.
import { handOver } from './bootstrap/hand-over.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';

await runMain(async () => {
  await prepare('development', process.stdout);
  return handOver('launcher.mjs', ['--development'], { env: { NODE_ENV: 'development' } });
});
