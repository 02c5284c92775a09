import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTextFile } from './open-text-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storefolk-text-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function roundTrip(bytes: Buffer): Promise<{ text: string; encoding: string }> {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, bytes);
  const file = await openTextFile(path);
  let text = '';
  for await (const piece of file.read()) text += piece;
  return { text, encoding: file.encoding };
}

const TEXT = 'Größe;Prix €\nBären;Crème brûlée\n';

describe('openTextFile', () => {
  it.each([
    ['UTF-8', 'utf8', Buffer.from(TEXT)],
    ['UTF-8 with byte order mark', 'utf8', iconv.encode(TEXT, 'utf8', { addBOM: true })],
    ['UTF-16 LE with byte order mark', 'utf16le', iconv.encode(TEXT, 'utf16le', { addBOM: true })],
    ['UTF-16 BE with byte order mark', 'utf16be', iconv.encode(TEXT, 'utf16be', { addBOM: true })],
    ['UTF-16 without byte order mark', 'utf16le', iconv.encode(TEXT, 'utf16le')],
    ['Windows-1252', 'win1252', iconv.encode(TEXT, 'win1252')],
    ['gzip', 'utf8', gzipSync(TEXT)],
  ])('reads %s', async (_, encoding, bytes) => {
    expect(await roundTrip(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('finds Windows-1252 by a single letter behind a megabyte of ASCII', async () => {
    const text = `${'plain text\n'.repeat(100_000)}Größe`;
    expect((await roundTrip(iconv.encode(text, 'win1252'))).text).toBe(text);
  });

  it('keeps characters whole that lie across the borders of reading', async () => {
    const text = `a${'€'.repeat(200_000)}`;
    expect(await roundTrip(Buffer.from(text))).toEqual({ text, encoding: 'utf8' });
  });

  it('stays with UTF-8 when a few bytes of it are broken', async () => {
    const bytes = Buffer.concat([Buffer.from('ü'.repeat(100)), Buffer.from([0xe9]), Buffer.from(' end')]);
    expect((await roundTrip(bytes)).encoding).toBe('utf8');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'Save it as CSV'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['other binary data', Buffer.from([1, 2, 0, 4, 5, 6, 7, 8]), 'not a text file'],
  ])('says what to do with %s', async (_, bytes, message) => {
    await expect(roundTrip(bytes)).rejects.toThrow(message);
  });

  it('hands out what a cut-off archive holds, then says that it is cut off', async () => {
    const path = join(folder, 'half.gz');
    const random = Array.from({ length: 40_000 }, () => Math.random()).join('\n');
    await writeFile(path, gzipSync(random).subarray(0, 200_000));
    const file = await openTextFile(path);
    let read = 0;
    await expect(async () => {
      for await (const piece of file.read()) read += piece.length;
    }).rejects.toThrow('cut off');
    expect(read).toBeGreaterThan(100_000);
  });
});
