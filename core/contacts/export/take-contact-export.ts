import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { readStore } from '@/core/stores/settings/stores.queries';
import { type SealedExport, sealedExportSchema } from './export-data';
import { takeSealedExport } from './export-rows.queries';
import { writeExportPage } from './write-export-page';
import { writeZip, type ZipEntry } from './write-zip';

/** Files beyond this are named in data.json and left out: the archive is made in memory. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;

type Ctx = Pick<AppContext, 'db' | 'sql' | 'secrets' | 'files' | 'log'>;

/**
 * An export as a zip archive: data.json, the same as a page to read, and the files that were sent. It is handed out
 * once and then deleted here. Needs `contacts.erase`.
 * @throws AppError `forbidden`; `not_found` when it was downloaded already, or is older than a month
 */
export async function takeContactExport(
  ctx: Ctx,
  { storeId, requestId, by }: { storeId: string; requestId: string; by: string },
): Promise<{ fileName: string; zip: Uint8Array }> {
  await requirePermission(ctx, by, storeId, 'contacts.erase');
  const { name } = await readStore(ctx, storeId);
  const id = requireUuid(requestId, 'The export');
  // What fails while the archive is made rolls back: the export can be taken again.
  return inTransaction(ctx.sql, async (client) => {
    const taken = await takeSealedExport(client, storeId, id);
    if (!taken) {
      throw new AppError('not_found', 'This export was downloaded already, or is too old. Make a new one.');
    }
    const { exportedAt, data, files } = sealedExportSchema.parse(
      JSON.parse(ctx.secrets.decrypt(taken.sealed)),
    );
    const zip = writeZip(
      [
        text('data.json', JSON.stringify({ exportedAt, ...data, files: files.map(named) }, null, 2)),
        text('your-data.html', writeExportPage(name, exportedAt, data)),
        ...(await readFiles(ctx, storeId, files)),
      ],
      taken.requestedAt,
    );
    await recordAudit(client, {
      storeId,
      actorId: by,
      action: 'contact_export_fetched',
      subject: taken.contactId,
      data: {},
    });
    return { fileName: `personal-data-${taken.requestedAt.toISOString().slice(0, 10)}.zip`, zip };
  });
}

/** A file that cannot be read now, or is gone since, is left out. */
async function readFiles(ctx: Ctx, storeId: string, files: SealedExport['files']): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let bytes = 0;
  for (const [at, file] of files.entries()) {
    bytes += file.bytes;
    if (bytes > MAX_FILE_BYTES) break;
    try {
      const content = await ctx.files.open(file.storage).get({ storeId, id: file.id });
      if (content) entries.push({ name: pathOf(file.name, at), content, stored: true });
    } catch (error) {
      if (!isAppError(error)) throw error;
      ctx.log.warn({ err: error, storeId, attachmentId: file.id }, 'a file was left out of an export');
    }
  }
  return entries;
}

function text(name: string, content: string): ZipEntry {
  return { name, content: Buffer.from(content, 'utf8') };
}

function named({ name, bytes }: SealedExport['files'][number], at: number) {
  return { path: pathOf(name, at), bytes };
}

/** Names come from browsers: nothing in them may lead out of the folder. */
function pathOf(name: string, at: number): string {
  const safe =
    name
      .replace(/[^\p{L}\p{N} ._-]+/gu, '_')
      .replace(/^\.+/, '_')
      .slice(-120) || 'file';
  return `files/${at + 1}-${safe}`;
}
