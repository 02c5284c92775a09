import { createServer } from 'node:net';

/**
 * A port that is free together with the ones after it.
 *
 * @param {number} count how many in a row
 * @returns {Promise<number>} the first of them
 */
export async function findFreePorts(count) {
  for (;;) {
    const first = await listen(0);
    const { port } = first.address();
    const rest = await Promise.all(
      Array.from({ length: count - 1 }, (_, i) => listen(port + 1 + i).catch(() => undefined)),
    );
    await Promise.all(
      [first, ...rest].map((server) => server && new Promise((resolve) => server.close(resolve))),
    );
    if (rest.every(Boolean)) return port;
  }
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '0.0.0.0', () => resolve(server));
  });
}
