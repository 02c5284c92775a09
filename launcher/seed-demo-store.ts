import { spawn } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const seededSchema = z.object({ store_id: z.string(), assistant_id: z.string(), widget_key: z.string() });
const recordSchema = seededSchema.extend({ database: z.string() });

export type DemoStore = z.infer<typeof seededSchema>;

export interface SeedOptions {
  dataDir: string;
  /** Which database this is, see `readDatabaseIdentity`. */
  database: string;
  /** Arguments to Node that run the command line. */
  cli: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
  onLine: (line: string) => void;
}

/**
 * The demo store of this instance. It is made once, and a note of it is kept in the data folder: an owner who deletes
 * the demo store does not find it again after the next start.
 *
 * @throws when it cannot be made, with what the command line said
 */
export async function seedDemoStore(options: SeedOptions): Promise<DemoStore> {
  const file = join(options.dataDir, 'demo-store.json');
  const known = await readRecord(file);
  if (known?.database === options.database) return known;
  options.onLine('making the demo store');
  const seeded = seededSchema.parse(JSON.parse(await runSeed(options)));
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ ...seeded, database: options.database }, null, 2)}\n`);
  await rename(draft, file);
  return seeded;
}

async function readRecord(file: string): Promise<z.infer<typeof recordSchema> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : recordSchema.safeParse(JSON.parse(text)).data;
}

function runSeed(options: SeedOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...options.cli, 'seed', 'demo', '--json'], {
      cwd: options.cwd,
      env: options.env,
      signal: options.signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let answer = '';
    let words = '';
    child.stdout.on('data', (chunk) => {
      answer += chunk;
    });
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(answer);
      else reject(new Error(`The demo store could not be made.\n${words.trim()}`));
    });
  });
}
