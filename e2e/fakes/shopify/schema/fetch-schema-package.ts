import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { environmentForChild } from '@/platform/env';
import { projectRoot } from '@/platform/project-root';
import { findNpmCli } from '@/scripts/bootstrap/find-npm.mjs';
import { holdLock } from '@/scripts/bootstrap/hold-lock.mjs';
import { npmEnvironment } from '@/scripts/bootstrap/npm-environment.mjs';
import { runCommand } from '@/scripts/bootstrap/run-command.mjs';
import { readTar } from './read-tar';

// Shopify publishes the introspected schemas of its APIs in this package. 14 MB, so it is fetched when it is needed
// first and never becomes part of the repository or of package-lock.json.
const packageName = '@shopify/dev-mcp';
const packageVersion = '1.16.0';
const integrity =
  'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==';

const schemaFile = /^package\/dist\/data\/(admin_[\w-]+\.json\.gz)$/;

/**
 * The folder with Shopify's Admin schemas, `admin_<version>.json.gz` each. Fetched by npm at the first call on this
 * machine, then kept below `.runtime`; processes that need it at the same time wait for one of them to fetch it.
 *
 * @returns absolute path of the folder
 * @throws Error when npm cannot fetch the package, or when it is not the pinned one
 */
export async function fetchSchemaPackage(): Promise<string> {
  const kept = join(projectRoot(), '.runtime', 'shopify-schema');
  const folder = join(kept, packageVersion);
  if (existsSync(folder)) return folder;
  await mkdir(kept, { recursive: true });
  await holdLock(join(kept, 'fetch.lock'), async () => {
    if (existsSync(folder)) return;
    const draft = await mkdtemp(join(kept, 'draft-'));
    try {
      const archive = await packByNpm(draft);
      const files = join(draft, 'files');
      await mkdir(files);
      for (const { path, content } of readTar(gunzipSync(archive))) {
        const name = schemaFile.exec(path)?.[1];
        if (name) await writeFile(join(files, name), content);
      }
      // Whoever sees the folder sees all of it.
      await rename(files, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  return folder;
}

async function packByNpm(folder: string): Promise<Buffer> {
  const wanted = `${packageName}@${packageVersion}`;
  // Without a network this shall be said soon, not after npm's minutes of patience.
  const flags = [
    '--ignore-scripts',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
  ];
  const args = [findNpmCli(), 'pack', wanted, '--pack-destination', folder, ...flags];
  try {
    await runCommand(process.execPath, args, { env: npmEnvironment(environmentForChild({})) });
  } catch (error) {
    throw new Error(
      `Shopify's Admin schema is needed for this and comes from npm, but ${wanted} could not be fetched. Is the npm ` +
        `registry reachable? Once fetched, it is kept in .runtime/shopify-schema.\n\n${(error as Error).message}`,
    );
  }
  const archive = await readFile(join(folder, `shopify-dev-mcp-${packageVersion}.tgz`));
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`The checksum of ${wanted} is ${found}, expected ${integrity}. Nothing was kept.`);
  }
  return archive;
}
