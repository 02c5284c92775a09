import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteUpload, saveUpload } from './save-upload';

let uploadsDir: string;
beforeAll(async () => {
  uploadsDir = await mkdtemp(join(tmpdir(), 'storefolk-uploads-'));
});
afterAll(() => rm(uploadsDir, { recursive: true }));

describe('saveUpload', () => {
  it('writes a file that only its owner can read', async () => {
    const { filePath, bytes } = await saveUpload({ uploadsDir }, Readable.from([Buffer.from('abc')]), {
      maxBytes: 3,
    });
    expect(bytes).toBe(3);
    expect(await readFile(filePath, 'utf8')).toBe('abc');
    expect((await stat(filePath)).mode & 0o777).toBe(0o600);
    await deleteUpload({ uploadsDir }, filePath);
    expect(await readdir(uploadsDir)).toEqual([]);
  });

  it('stops an upload of a gigabyte at the limit and leaves nothing behind', async () => {
    let sent = 0;
    async function* gigabyte() {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      for (let i = 0; i < 1024; i++) {
        sent++;
        yield chunk;
      }
    }
    await expect(saveUpload({ uploadsDir }, gigabyte(), { maxBytes: 5 * 1024 * 1024 })).rejects.toMatchObject(
      {
        code: 'too_large',
        userMessage: expect.stringContaining('5 MB'),
      },
    );
    expect(sent).toBeLessThan(20);
    expect(await readdir(uploadsDir)).toEqual([]);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }
    await expect(saveUpload({ uploadsDir }, broken(), { maxBytes: 100 })).rejects.toThrow('connection lost');
    expect(await readdir(uploadsDir)).toEqual([]);
  });

  it('deletes nothing outside the uploads folder', async () => {
    const outside = join(await mkdtemp(join(tmpdir(), 'storefolk-own-')), 'my-products.csv');
    await writeFile(outside, 'mine');
    await deleteUpload({ uploadsDir }, outside);
    expect(await readFile(outside, 'utf8')).toBe('mine');
  });
});
