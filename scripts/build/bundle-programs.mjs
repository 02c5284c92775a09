import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashSources } from '../bootstrap/hash-sources.mjs';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { isStamped, stampAfter } from '../bootstrap/stamps.mjs';

/** Programs that run on the server, and the file each becomes: dist/<name>.mjs. */
const programs = {
  server: 'server.ts',
  worker: 'worker/main.ts',
  cli: 'cli/main.ts',
  demo: 'demo/main.ts',
  launcher: 'launcher/main.ts',
  'stop-with-parent': 'launcher/stop-with-parent.ts',
  bench: 'e2e/bench/main.ts',
};

/** What programs are made of. */
export const programSources = [
  'adapters',
  'cli',
  'core',
  'demo',
  'e2e',
  'launcher',
  'package-lock.json',
  'package.json',
  'platform',
  'prisma/schema',
  'prisma/seed',
  'scripts/bootstrap',
  'scripts/build',
  'server',
  'server.ts',
  'tsconfig.json',
  'widget',
  'worker',
];

const stamp = 'dist/.stamp-programs';
const inputs = () =>
  hashSources(programSources, { ignore: (path) => /\.(test\.tsx?|md|png|svg|csv)$/.test(path) });

export const areProgramsCurrent = () => isStamped(stamp, inputs());

/**
 * Bundles each program into one file. Packages stay outside of the bundles: some hold binaries, some find their own
 * files by path. Files are moved into place one by one when all are ready, so a program that is just being started
 * is never half a file.
 */
export async function bundlePrograms() {
  await stampAfter(stamp, inputs(), async () => {
    const { build, stop } = await import('esbuild');
    const dist = join(projectRoot, 'dist');
    const draft = join(dist, `.draft-${process.pid}`);
    const present = Object.entries(programs).filter(([, path]) => existsSync(join(projectRoot, path)));
    try {
      await build({
        absWorkingDir: projectRoot,
        entryPoints: Object.fromEntries(present),
        outdir: draft,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node24',
        sourcemap: 'linked',
        sourcesContent: false,
        jsx: 'automatic',
        logLevel: 'error',
        plugins: [ownFilesOnly],
      });
      mkdirSync(dist, { recursive: true });
      for (const [name] of present) {
        for (const file of [`${name}.mjs.map`, `${name}.mjs`])
          renameSync(join(draft, file), join(dist, file));
      }
    } catch (error) {
      // esbuild has said on stderr what is wrong and where; its error says it once more.
      throw Array.isArray(error.errors) ? new Error('The programs cannot be bundled, see above.') : error;
    } finally {
      await stop();
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

/**
 * `@/…` is our own code. Without this, esbuild takes one that leads nowhere for the name of a package, leaves it outside
 * of the bundle, and the program fails when it is started.
 */
const ownFilesOnly = {
  name: 'own-files-only',
  setup(build) {
    build.onResolve({ filter: /^@\// }, ({ path, kind }) =>
      build.resolve(`./${path.slice(2)}`, { resolveDir: projectRoot, kind }),
    );
  },
};
