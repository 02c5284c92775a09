import type { AppContext } from '@/core/shared/context';
import { writeCsvRow } from '@/core/shared/text-files/write-csv-row';
import { listCannedReplies } from './manage-canned-replies';

export const TRANSFER_COLUMNS = ['title', 'shortcut', 'text'] as const;

/**
 * All canned replies as a file that `importCannedReplies` reads: CSV for spreadsheets, or JSON. There is nothing of
 * shoppers in it. Needs `conversations.view`.
 */
export async function exportCannedReplies(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  of: { storeId: string; by: string; format: 'csv' | 'json' },
): Promise<string> {
  const replies = (await listCannedReplies(ctx, of)).map(({ title, shortcut, text }) => ({
    title,
    shortcut,
    text,
  }));
  if (of.format === 'json') return `${JSON.stringify(replies, null, 2)}\n`;
  // With its mark at the start Excel reads UTF-8 as such.
  return `\uFEFF${writeCsvRow([...TRANSFER_COLUMNS])}${replies
    .map((reply) => writeCsvRow(TRANSFER_COLUMNS.map((column) => reply[column])))
    .join('')}`;
}
