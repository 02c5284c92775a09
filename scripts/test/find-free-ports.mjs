import { createServer } from 'node:net';

/**
 * A port that is free together with the next one: the app takes the first, the demo shop the second.
 *
 * @returns {Promise<number>}
 */
export async function findFreePorts() {
  for (;;) {
    const first = await listen(0);
    const { port } = first.address();
    const second = await listen(port + 1).catch(() => undefined);
    await Promise.all(
      [first, second].map((server) => server && new Promise((resolve) => server.close(resolve))),
    );
    if (second) return port;
  }
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '0.0.0.0', () => resolve(server));
  });
}
