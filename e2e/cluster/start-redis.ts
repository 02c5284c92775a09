import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from './find-free-port';

export interface RedisServer {
  url: string;
  /** Ends it, in order or as a crash, and starts it again on the same data. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  close(): Promise<void>;
}

/** Redis is optional, also on a machine where tests run. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis with the settings of docker-compose.yml. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'storefolk-redis-'));
  const port = await findFreePort();
  const options = { bind: '127.0.0.1', dir: folder, appendonly: 'yes', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries({ port, ...options }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const start = () => spawn('redis-server', args, { stdio: 'ignore' });
  let server: ChildProcess = start();
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart(signal) {
      await end(signal);
      server = start();
    },
    async close() {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
