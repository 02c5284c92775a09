import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '@/core/identity/permissions';
import { newId } from '@/core/shared/ids';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import type { ImportKind } from './import-kinds';
import { requireImport } from './require-import';

let test: CoreTestContext;
let storeId: string;
beforeAll(async () => {
  test = await createCoreContext();
  storeId = (await test.ctx.db.store.create({ data: { id: newId(), name: 'Shop' } })).id;
});
afterAll(() => test.close());

async function addMember(role: Role): Promise<string> {
  const email = `${newId()}@team.example`;
  const { id } = await test.ctx.db.user.create({ data: { email, name: role, passwordHash: '-' } });
  await test.ctx.db.membership.create({ data: { storeId, userId: id, role } });
  return id;
}

async function addImport(kind: ImportKind): Promise<{ storeId: string; importId: string }> {
  const { id } = await test.ctx.db.importJob.create({
    data: { storeId, kind, fileName: `${kind}.csv`, filePath: `/tmp/${newId()}` },
  });
  return { storeId, importId: id };
}

it('shows viewers products, and nothing that quotes orders and customers', async () => {
  const [viewer, agent] = [await addMember('viewer'), await addMember('agent')];
  const products = await addImport('products');
  expect(await requireImport(test.ctx, viewer, products)).toMatchObject({ kind: 'products' });
  for (const kind of ['orders', 'customers'] as const) {
    const job = await addImport(kind);
    await expect(requireImport(test.ctx, viewer, job)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await requireImport(test.ctx, agent, job)).toMatchObject({ kind });
  }
});

it('knows no import of another store', async () => {
  const job = await addImport('products');
  const other = await test.ctx.db.store.create({ data: { id: newId(), name: 'Other' } });
  const elsewhere = { ...job, storeId: other.id };
  const viewer = await addMember('viewer');
  await expect(requireImport(test.ctx, viewer, elsewhere)).rejects.toMatchObject({ code: 'not_found' });
});
