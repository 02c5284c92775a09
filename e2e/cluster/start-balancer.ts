import { connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  port: number;
  close(): Promise<void>;
}

/**
 * A proxy that gives each new connection to the next app process in turn, and to another one when that does not answer:
 * what any proxy in front of several app processes does, without stickiness.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    keep(client);
    const first = turn++;
    const dial = (attempt: number) => {
      const port = ports[(first + attempt) % ports.length];
      if (port === undefined || attempt >= ports.length || client.destroyed) return client.destroy();
      const app = connect(port, '127.0.0.1');
      keep(app);
      app.once('connect', () => {
        client.pipe(app).pipe(client);
        app.once('close', () => client.destroy());
        client.once('close', () => app.destroy());
      });
      app.once('error', () => (app.connecting || app.pending ? dial(attempt + 1) : client.destroy()));
    };
    dial(0);
  });
  function keep(socket: Socket) {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
