import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { requireFreePort } from './require-free-port';

test('names the port that is taken and says how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const use = { what: 'the app', variable: 'PORT' };
  await expect(requireFreePort(port, '127.0.0.1', use)).rejects.toThrow(
    `Port ${port}, for the app, is in use by another program. Choose another one: PORT=${port + 100} npm start`,
  );
  other.close();
  await once(other, 'close');
  await expect(requireFreePort(port, '127.0.0.1', use)).resolves.toBeUndefined();
});
