// `npm test`: every test there is, from a bare clone. `npm test -- checks|unit|db|cluster|e2e|<part of a file's name>` for a part.
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/run-main.mjs';
import { runChecks } from './test/run-checks.mjs';
import { runPlaywright } from './test/run-playwright.mjs';
import { runVitest } from './test/run-vitest.mjs';

const [part, ...rest] = process.argv.slice(2);

const parts = {
  checks: { needs: 'everything', run: [runChecks] },
  unit: { needs: 'tools', run: [() => runVitest(['--project', 'unit', ...rest])] },
  db: { needs: 'tools', run: [() => runVitest(['--project', 'db', ...rest])] },
  cluster: { needs: 'everything', run: [() => runVitest(['--project', 'cluster', ...rest])] },
  e2e: { needs: 'everything', run: [() => runPlaywright(rest)] },
};
const everything = {
  needs: 'everything',
  // The cluster by itself: it measures nothing, but beside all the others it takes long.
  run: [
    runChecks,
    () => runVitest(['--project', 'unit', '--project', 'db']),
    parts.cluster.run[0],
    () => runPlaywright([]),
  ],
};

await runMain(async () => {
  const some = { needs: 'tools', run: [() => runVitest([part, ...rest])] };
  const chosen = part === undefined ? everything : (parts[part] ?? some);
  await prepare(chosen.needs, process.stdout);
  const total = { passed: 0, failed: 0 };
  for (const run of chosen.run) {
    const count = await run();
    total.passed += count.passed;
    total.failed += count.failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
