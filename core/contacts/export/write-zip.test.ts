import { expect, it } from 'vitest';
import { readZip } from './read-zip.fixture';
import { writeExportPage } from './write-export-page';
import { writeZip } from './write-zip';

it('writes an archive that is read back: packed, as it is, empty, in folders, whatever the name', () => {
  const text = Buffer.from('words '.repeat(2000));
  const zip = writeZip(
    [
      { name: 'data.json', content: text },
      { name: 'files/1-Grüße ☕.png', content: Buffer.from([0, 1, 2, 255]), stored: true },
      { name: 'empty.txt', content: new Uint8Array() },
    ],
    new Date('2026-11-20T10:00:00Z'),
  );
  const entries = readZip(zip);
  expect([...entries.keys()]).toEqual(['data.json', 'files/1-Grüße ☕.png', 'empty.txt']);
  expect(entries.get('data.json')?.equals(text)).toBe(true);
  expect([...(entries.get('files/1-Grüße ☕.png') ?? [])]).toEqual([0, 1, 2, 255]);
  expect(zip.length).toBeLessThan(1000);
});

it('writes a page in which nothing of a shopper’s is markup', () => {
  const none = {
    team: [],
    orders: [],
    customers: [],
    carts: [],
    backInStockRequests: [],
    actions: [],
    handling: [],
    conversations: [],
  };
  const page = writeExportPage('Fern & <Oak>', '2026-11-20T10:00:00Z', {
    ...none,
    contacts: [
      { name: '<script>alert(1)</script>', knownBy: [{ channel: 'web-widget', id: '7' }], email: null },
    ],
  });
  expect(page).not.toContain('<script');
  expect(page).toContain('&#60;script&#62;alert(1)');
  expect(page).toContain('Fern &#38; &#60;Oak&#62;');
  expect(page).toContain('web-widget');
  expect(page).not.toContain('Orders');
  expect(page).not.toContain('Email');
});
