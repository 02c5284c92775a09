import { lookup } from 'node:dns/promises';
import { AppError } from '@/core/shared/app-error';
import { isPublicAddress } from './public-address';

/**
 * Resolves a server's name and refuses it when any of its addresses is not public. Connect to the address that comes
 * back, not to the name: that may resolve differently the next time.
 * @param allowPrivateHosts "host" or "host:port", lower case, which may lie anywhere
 * @throws AppError `invalid_input` for a host inside our own network, or a name that does not exist; `unavailable`
 */
export async function resolvePublicHost(
  host: string,
  port: number,
  allowPrivateHosts: readonly string[],
  resolve: (host: string) => Promise<{ address: string }[]> = (name) => lookup(name, { all: true }),
): Promise<{ address: string; allowed: boolean }> {
  const allowed = allowPrivateHosts.includes(host) || allowPrivateHosts.includes(`${host}:${port}`);
  const found = await resolve(host.replace(/^\[|\]$/g, '')).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOTFOUND') {
      throw new AppError('invalid_input', 'The server’s name could not be found. Check how it is written.', {
        cause,
      });
    }
    throw new AppError(
      'unavailable',
      'The server’s name could not be looked up just now. Try again in a minute.',
      {
        cause,
      },
    );
  });
  const [first] = found;
  if (!first || (!allowed && !found.every(({ address }) => isPublicAddress(address)))) {
    throw new AppError(
      'invalid_input',
      'This server is not on the public internet. Whoever runs Storefolk can allow it (see docs/self-hosting.md).',
    );
  }
  return { address: first.address, allowed };
}
