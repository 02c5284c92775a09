import type { Server } from 'node:http';

/** Ends a server at once: whoever is still connected is cut off. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
