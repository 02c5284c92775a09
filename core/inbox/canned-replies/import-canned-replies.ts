import { z } from 'zod';
import { recordAudit } from '@/core/identity/audit/record-audit.queries';
import { requirePermission } from '@/core/identity/require-membership';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { inTransaction } from '@/core/shared/in-transaction';
import { openCsvTable } from '@/core/shared/text-files/read-csv-table';
import { insertCannedReply, readCannedReplies, updateCannedReply } from './canned-replies.queries';
import { TRANSFER_COLUMNS } from './export-canned-replies';
import { requireRoom } from './manage-canned-replies';
import { cannedReplyInputSchema, MAX_IMPORT_CHARS } from './reply-input';

const MAX_ROWS = 1000;

export interface ImportedReplies {
  created: number;
  updated: number;
  unchanged: number;
  /** What was left out and why; rows count from 1, a CSV's header included. */
  errors: { row: number; message: string }[];
}

type Candidate = { row: number; reply: unknown } | { row: number; problem: string };

/**
 * Reads replies from a file. A shortcut that is there already is overwritten, a faulty row is left out and told.
 * Needs `settings.manage`.
 * @throws AppError `invalid_input` for a file that is neither, `too_large`, `forbidden`; `conflict` beyond 500 replies
 */
export async function importCannedReplies(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  of: { storeId: string; by: string; content: string },
): Promise<ImportedReplies> {
  const { storeId, by } = of;
  await requirePermission(ctx, by, storeId, 'settings.manage');
  if (of.content.length > MAX_IMPORT_CHARS)
    throw new AppError('too_large', 'The file is larger than 900 kB. Split it into parts.');
  const candidates = await readCandidates(of.content.replace(/^\uFEFF/, ''));
  if (candidates.length > MAX_ROWS)
    throw new AppError('too_large', `The file has more than ${MAX_ROWS} replies.`);
  return inTransaction(ctx.sql, async (client) => {
    const known = new Map((await readCannedReplies(client, storeId)).map((reply) => [reply.shortcut, reply]));
    const result: ImportedReplies = { created: 0, updated: 0, unchanged: 0, errors: [] };
    const seen = new Set<string>();
    for (const candidate of candidates) {
      const read = readCandidate(candidate, seen);
      if ('message' in read) {
        result.errors.push(read);
        continue;
      }
      const { reply } = read;
      const before = known.get(reply.shortcut);
      if (!before) {
        await insertCannedReply(client, storeId, { ...reply, id: newId() });
        result.created++;
      } else if (before.title !== reply.title || before.text !== reply.text) {
        await updateCannedReply(client, storeId, { ...reply, id: before.id });
        result.updated++;
      } else result.unchanged++;
    }
    await requireRoom(client, storeId);
    const { created, updated } = result;
    if (created + updated > 0) {
      await recordAudit(client, {
        ...{ storeId, actorId: by, action: 'canned_replies_imported' },
        data: { created, updated },
      });
    }
    return result;
  });
}

function readCandidate(
  candidate: Candidate,
  seen: Set<string>,
): { row: number; message: string } | { reply: z.output<typeof cannedReplyInputSchema> } {
  const { row } = candidate;
  if ('problem' in candidate) return { row, message: candidate.problem };
  const parsed = cannedReplyInputSchema.safeParse(candidate.reply);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const isMissing = issue?.code === 'invalid_type';
    return {
      row,
      message: isMissing ? `“${issue.path.join('.')}” is missing.` : (issue?.message ?? 'Not a reply.'),
    };
  }
  if (seen.has(parsed.data.shortcut)) {
    return { row, message: `The shortcut “/${parsed.data.shortcut}” was there before in this file.` };
  }
  seen.add(parsed.data.shortcut);
  return { reply: parsed.data };
}

async function readCandidates(content: string): Promise<Candidate[]> {
  if (/^\s*\[/.test(content)) return readJson(content);
  const table = openCsvTable({
    sample: content.slice(0, 65_536),
    read: async function* () {
      yield content;
    },
  });
  const at = TRANSFER_COLUMNS.map((column) =>
    table.columns.findIndex((name) => name.trim().toLowerCase() === column),
  );
  if (at.includes(-1)) {
    throw new AppError('invalid_input', 'The file needs the columns title, shortcut and text.');
  }
  const candidates: Candidate[] = [];
  for await (const item of table.rows()) {
    if (item.problem !== undefined) candidates.push({ row: item.row, problem: item.problem });
    else {
      const cells = at.map((index) => unguard(item.cells[index] ?? ''));
      candidates.push({ row: item.row, reply: { title: cells[0], shortcut: cells[1], text: cells[2] } });
    }
    if (candidates.length > MAX_ROWS) break;
  }
  return candidates;
}

function readJson(content: string): Candidate[] {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new AppError('invalid_input', 'The file is no JSON. Export it again.');
  }
  const list = z.array(z.unknown()).safeParse(data);
  if (!list.success) throw new AppError('invalid_input', 'The file is no list of replies.');
  return list.data.map((reply, index) => ({ row: index + 1, reply }));
}

/** The apostrophe that keeps spreadsheets from running a text is ours (see writeCsvRow). */
function unguard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
