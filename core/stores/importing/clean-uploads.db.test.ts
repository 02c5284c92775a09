import { access, utimes } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSource } from '@/core/knowledge/sources/create-source';
import { newId } from '@/core/shared/ids';
import { saveUpload } from '@/core/shared/uploads/save-upload';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { createProductImport } from '../catalog/importing/create-product-import';
import { cleanUploads } from './clean-uploads.queries';

let test: CoreTestContext;
beforeAll(async () => {
  test = await createCoreContext();
});
afterAll(() => test.close());

const upload = async (text: string) =>
  (await saveUpload(test.ctx, [Buffer.from(text)], { maxBytes: 1000 })).filePath;

it('deletes old uploads that nobody waits for, and no others', async () => {
  const { ctx } = test;
  const store = await ctx.db.store.create({ data: { id: newId(), name: 'Shop' } });
  const importFile = await upload('Handle,Title\na,A');
  await createProductImport(ctx, { storeId: store.id, fileName: 'x', filePath: importFile });
  const sourceFile = await upload('text');
  await createSource(ctx, store.id, { type: 'file', fileName: 'x.txt', filePath: sourceFile });
  const orphan = await upload('orphan');
  const fresh = await upload('fresh');
  const lastWeek = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);
  for (const path of [importFile, sourceFile, orphan]) await utimes(path, lastWeek, lastWeek);

  expect(await cleanUploads(ctx)).toBe(1);
  await expect(access(orphan)).rejects.toThrow();
  for (const path of [importFile, sourceFile, fresh]) await access(path);

  await ctx.db.store.delete({ where: { id: store.id } });
  expect(await cleanUploads(ctx)).toBe(2);
});
