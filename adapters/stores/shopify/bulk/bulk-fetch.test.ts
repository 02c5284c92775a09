import { expect, test } from 'vitest';
import { fetchBulkFile } from './bulk-fetch';

const shop = { domain: 'larkfell.myshopify.com', origin: 'https://larkfell.myshopify.com' };

test.each([
  'https://127.0.0.1/file.jsonl',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/file.jsonl',
  'https://[::ffff:10.0.0.1]/file.jsonl',
  'https://localhost/file.jsonl',
  'http://storage.example/file.jsonl',
  'file:///etc/passwd',
])('a result file is not fetched from %s', async (address) => {
  await expect(fetchBulkFile(shop, address, 0, undefined)).rejects.toThrow();
});

test('says of a place inside a network that it may not be read, without having tried', async () => {
  await expect(fetchBulkFile(shop, 'https://10.0.0.1/file.jsonl', 0, undefined)).rejects.toMatchObject({
    code: 'invalid_input',
  });
});
