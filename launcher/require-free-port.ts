import { createServer } from 'node:net';

/**
 * Finds out before anything starts whether a port can be had.
 *
 * @param variable the environment variable that chooses it
 * @throws Error that says which port, why not, and how to choose another
 */
export async function requireFreePort(
  port: number,
  host: string,
  use: { what: string; variable: string },
): Promise<void> {
  const failure = await tryPort(port, host);
  if (!failure) return;
  const why =
    failure === 'EADDRINUSE'
      ? 'is in use by another program'
      : failure === 'EACCES'
        ? 'is not open to this user (ports below 1024 are for root)'
        : `cannot be used on ${host} (${failure})`;
  const another = port < 1024 ? 3000 : port + 100;
  throw new Error(
    `Port ${port}, for ${use.what}, ${why}. Choose another one: ${use.variable}=${another} npm start`,
  );
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
