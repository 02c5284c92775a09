import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppContext } from '@/core/shared/context';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes uploads that no import and no knowledge source waits for: a process died between saving and noting one, or
 * its store was deleted. Files of the last day are left alone, they may be on their way in.
 * @returns how many were deleted
 */
export async function cleanUploads(ctx: Pick<AppContext, 'sql' | 'uploadsDir' | 'now'>): Promise<number> {
  const names = await readdir(ctx.uploadsDir).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const info = await stat(join(ctx.uploadsDir, name)).catch(() => undefined);
    if (info?.isFile() && ctx.now().getTime() - info.mtimeMs > DAY_MS) old.push(join(ctx.uploadsDir, name));
  }
  if (old.length === 0) return 0;
  const { rows } = await ctx.sql.query<{ path: string }>(
    `SELECT file_path AS path FROM import_jobs WHERE file_path = ANY($1)
     UNION SELECT config->>'pendingFile' FROM knowledge_sources WHERE config->>'pendingFile' = ANY($1)`,
    [old],
  );
  const wanted = new Set(rows.map((row) => row.path));
  const orphans = old.filter((path) => !wanted.has(path));
  for (const path of orphans) await unlink(path).catch(() => undefined);
  return orphans.length;
}
