import type { FaqEntry } from '@/core/knowledge/sources/faq/faq-entry';
import type { AppContext } from '@/core/shared/context';
import type { SqlPool } from '@/core/shared/sql-pool';
import { readSourceConfig } from './source-config';

export interface StoreFaq {
  id: string;
  title: string;
  /** It was read from a file: the same file again would drop what was added here. */
  fromFile: boolean;
}

/** A store's FAQs that answer shoppers, the oldest first. */
export async function listFaqs(ctx: Pick<AppContext, 'db'>, storeId: string): Promise<StoreFaq[]> {
  const sources = await ctx.db.knowledgeSource.findMany({
    where: { storeId, type: 'faq', paused: false },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, config: true },
  });
  return sources.map(({ id, title, config }) => {
    const { fileName, fetched } = readSourceConfig(config);
    return { id, title, fromFile: Boolean(fileName ?? fetched) };
  });
}

export interface FoundEntry extends FaqEntry {
  sourceId: string;
}

/** Entries of FAQs by their documents' ids, or by their ids within an FAQ (see faqEntryId). */
export async function readFaqEntries(
  sql: SqlPool,
  storeId: string,
  wanted: { sourceIds: readonly string[]; documentIds: readonly string[]; entryIds: readonly string[] },
): Promise<FoundEntry[]> {
  const { rows } = await sql.query<FoundEntry>(
    `SELECT source_id AS "sourceId", title AS question, text AS answer, phrasings
       FROM knowledge_documents
      WHERE store_id = $1 AND source_id = ANY ($2::uuid[])
        AND (id = ANY ($3::uuid[]) OR external_id = ANY ($4::text[]))
      ORDER BY position, id`,
    [storeId, wanted.sourceIds, wanted.documentIds, wanted.entryIds],
  );
  return rows;
}
