import { z } from 'zod';
import { FILE_STORAGES } from '@/core/shared/file-store';

const part = z.array(z.record(z.string(), z.unknown()));

/** An export as it is sealed. `data` is handed out; `files` says where the contents of its files are. */
export const sealedExportSchema = z.object({
  exportedAt: z.string(),
  data: z.object({
    contacts: part,
    team: part,
    conversations: part,
    orders: part,
    customers: part,
    carts: part,
    backInStockRequests: part,
    // Exports of earlier versions have none.
    actions: part.default([]),
    handling: part.default([]),
  }),
  files: z.array(
    z.object({ id: z.uuid(), storage: z.enum(FILE_STORAGES), name: z.string(), bytes: z.number() }),
  ),
});
export type SealedExport = z.infer<typeof sealedExportSchema>;
export type ExportData = SealedExport['data'];
