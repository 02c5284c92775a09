import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Ids of a service's containers, in the order of their numbers. */
export async function containersOf(service: string): Promise<string[]> {
  const { stdout } = await run('docker', ['compose', 'ps', '--quiet', service]);
  const ids = stdout.split('\n').filter(Boolean);
  const named = await Promise.all(ids.map(async (id) => ({ id, name: await inspect(id, '{{.Name}}') })));
  return named.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id }) => id);
}

/** Runs a command in a container; that it dies of it is no error. */
export async function runIn(id: string, user: string, command: string): Promise<void> {
  await run('docker', ['exec', '--user', user, id, 'sh', '-c', command]).catch(() => {});
}

/** Runs a program of Node in a container, which has an address of its own. @returns what it printed */
export async function runNodeIn(id: string, program: string): Promise<string> {
  return (await run('docker', ['exec', id, 'node', '--input-type=module', '-e', program])).stdout;
}

export async function inspect(id: string, format: string): Promise<string> {
  return (await run('docker', ['inspect', '--format', format, id])).stdout.trim();
}
