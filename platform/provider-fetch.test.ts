import type dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAppError } from '@/core/shared/app-error';
import { providerFetch } from './provider-fetch';

/** Names that resolve to what the test says; everything else as usual. */
const names = vi.hoisted(() => new Map<string, string[]>());

vi.mock('node:dns', async (original) => {
  const real = await original<typeof dns>();
  return {
    ...real,
    lookup: ((
      host: string,
      options: dns.LookupOptions,
      done: (error: null, found: dns.LookupAddress[]) => void,
    ) => {
      const found = names.get(host);
      if (found)
        done(
          null,
          found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      else real.lookup(host, options as dns.LookupAllOptions, done as never);
    }) as typeof dns.lookup,
  };
});

describe('providerFetch', () => {
  let server: Server;
  let port: number;
  beforeEach(async () => {
    server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      else response.end('hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => {
    names.clear();
    server.closeAllConnections();
    server.close();
  });

  it('reaches a server on a private address, by name too', async () => {
    names.set('ollama.lan', ['127.0.0.1']);
    for (const host of ['127.0.0.1', 'ollama.lan']) {
      expect(await (await providerFetch(`http://${host}:${port}/`)).text()).toBe('hello');
    }
  });

  it('refuses a name that resolves to the metadata service, also among others', async () => {
    for (const addresses of [['169.254.169.254'], ['127.0.0.1', 'fd00:ec2::254']]) {
      names.set('rebound.example', addresses);
      const error = await providerFetch(`http://rebound.example:${port}/`).catch((thrown: unknown) => thrown);
      expect(isAppError((error as Error).cause)).toBe(true);
    }
  });

  it('hands back a redirect instead of following it', async () => {
    const response = await providerFetch(`http://127.0.0.1:${port}/moved`, { redirect: 'follow' });
    expect(response.status).toBe(302);
  });
});
