import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileStore, StoredFile } from '@/core/shared/file-store';

export interface FileStoreHarness {
  files: FileStore;
  /** Makes a name for a content, with whatever has to be there before it. */
  name(storeId?: string): Promise<StoredFile>;
  close(): Promise<void>;
}

/** What every storage of files keeps to. */
export function fileStoreContract(what: string, open: () => Promise<FileStoreHarness>): void {
  describe(`${what} as a storage of files`, () => {
    let harness: FileStoreHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    it('gives back what it was given, byte by byte', async () => {
      const { files } = harness;
      for (const content of [
        Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
        Buffer.alloc(10 * 1024 * 1024, 'ten megabytes '),
      ]) {
        const file = await harness.name();
        await files.put(file, content);
        const found = await files.get(file);
        expect(found && Buffer.from(found).equals(content)).toBe(true);
      }
    });

    it('takes the last of what was written', async () => {
      const file = await harness.name();
      await harness.files.put(file, Buffer.from('first'));
      await harness.files.put(file, Buffer.from('second'));
      expect(Buffer.from((await harness.files.get(file)) ?? []).toString()).toBe('second');
    });

    it('keeps a part of a larger buffer apart from the rest', async () => {
      const file = await harness.name();
      await harness.files.put(file, Buffer.from('0123456789').subarray(3, 6));
      expect(Buffer.from((await harness.files.get(file)) ?? []).toString()).toBe('345');
    });

    it('has nothing under a name that was never written, or in another store', async () => {
      const file = await harness.name();
      const other = await harness.name();
      expect(await harness.files.get(file)).toBeNull();
      await harness.files.put(file, Buffer.from('mine'));
      expect(await harness.files.get({ storeId: other.storeId, id: file.id })).toBeNull();
    });

    it('removes, and takes a second removal for done', async () => {
      const file = await harness.name();
      const kept = await harness.name();
      await harness.files.put(file, Buffer.from('gone'));
      await harness.files.put(kept, Buffer.from('kept'));
      await harness.files.delete(file);
      await harness.files.delete(file);
      expect(await harness.files.get(file)).toBeNull();
      expect(await harness.files.get(kept)).not.toBeNull();
    });
  });
}
