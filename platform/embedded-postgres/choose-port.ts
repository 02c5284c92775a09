import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

const LOWEST = 20_000;
/** Linux gives ports from here on to outgoing connections, unless it is told otherwise. */
const OUTGOING_FROM = 32_768;
const TRIES = 50;

/**
 * A free port for a server that keeps it over restarts: not one of those that the system gives to outgoing connections,
 * or a client may sit on it, even one that calls for this very server, while the server is down.
 */
export async function choosePort(): Promise<number> {
  const range = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '');
  const outgoingFrom = Number.parseInt(range, 10) || OUTGOING_FROM;
  for (let i = 0; outgoingFrom > LOWEST + TRIES && i < TRIES; i++) {
    const port = randomInt(LOWEST, outgoingFrom);
    if (await isFree(port)) return port;
  }
  return anyPort();
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function anyPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
