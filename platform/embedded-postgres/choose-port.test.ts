import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { choosePort, isFree } from './choose-port';

it('chooses free ports that the system does not give to outgoing connections', async () => {
  for (let i = 0; i < 20; i++) {
    const port = await choosePort();
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_768);
    expect(await isFree(port)).toBe(true);
  }
});

it('sees that somebody listens', async () => {
  const port = await choosePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});
