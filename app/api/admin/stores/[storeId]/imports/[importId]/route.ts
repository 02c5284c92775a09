import { storeRoute } from '@/app/_server/store-route';
import { requireImport } from '@/core/stores/importing/require-import';

export const GET = storeRoute<{ storeId: string; importId: string }>(
  'catalog.view',
  ({ ctx, user, params }) => requireImport(ctx, user.id, params),
);
