import { createTestContext } from '@/adapters/testing/create-test-context';
import { newId } from '@/core/shared/ids';
import { createStore } from '@/core/stores/settings/create-store';
import { fileStoreContract } from '../file-store.contract';
import { createDatabaseFiles } from './database-files';

fileStoreContract('Postgres', async () => {
  const { ctx, close } = await createTestContext();
  return {
    files: createDatabaseFiles(ctx.sql),
    async name() {
      const { storeId } = await createStore(ctx, { name: 'Fern & Oak' });
      const id = newId();
      await ctx.db.attachment.create({
        data: {
          ...{ storeId, id, uploadedBy: 'contact', name: 'a.png', mimeType: 'image/png' },
          ...{ bytes: 1, sha256: '', storage: 'database' },
        },
      });
      return { storeId, id };
    },
    close,
  };
});
