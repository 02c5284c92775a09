import type { ChunkScope } from '@/core/knowledge/chunk-scope';
import type { DocumentTerms } from '@/core/knowledge/keywords/document-terms';
import { BLOCK_ORDINALS, editBlock, type Posting } from '@/core/knowledge/keywords/posting-block';
import type { SqlClient } from '@/core/shared/sql-pool';

export interface PostingChange {
  ordinal: number;
  /** Terms that the index holds for this ordinal now. */
  before: readonly string[];
  /** What it shall hold; null: nothing. */
  after: DocumentTerms | null;
}

interface BlockEdit {
  term: string;
  block: number;
  removed: Set<number>;
  added: Posting[];
}

/**
 * Brings the postings of some chunks up to date. Every block is read, edited and written once, however many of its
 * chunks change. The caller holds the collection's row lock, which is what keeps two writers apart.
 */
export async function writePostings(
  client: SqlClient,
  { storeId, collection }: ChunkScope,
  changes: readonly PostingChange[],
): Promise<void> {
  const edits = groupByBlock(changes);
  if (edits.length === 0) return;
  const scope = [storeId, collection];
  const terms = edits.map((edit) => edit.term);
  const blocks = edits.map((edit) => edit.block);

  const { rows } = await client.query<{ term: string; block: number; data: Buffer }>(
    `SELECT p.term, p.block, p.data
     FROM unnest($3::text[], $4::int[]) AS wanted(term, block)
     JOIN keyword_postings p ON p.store_id = $1 AND p.collection = $2::"ChunkCollection"
       AND p.term = wanted.term AND p.block = wanted.block`,
    [...scope, terms, blocks],
  );
  const stored = new Map(rows.map((row) => [`${row.block} ${row.term}`, row.data]));
  const edited = edits.map(({ term, block, removed, added }) => {
    const before = stored.get(`${block} ${term}`);
    return { term, block, isNew: !before, data: editBlock(before ?? Buffer.alloc(0), removed, added) };
  });

  const kept = edited.filter((edit) => edit.data.length > 0);
  await client.query(
    `INSERT INTO keyword_postings (store_id, collection, term, block, data)
     SELECT $1, $2::"ChunkCollection", term, block, decode(data, 'hex')
     FROM unnest($3::text[], $4::int[], $5::text[]) AS edited(term, block, data)
     ON CONFLICT (store_id, collection, term, block) DO UPDATE SET data = excluded.data`,
    [
      ...scope,
      kept.map((edit) => edit.term),
      kept.map((edit) => edit.block),
      kept.map((edit) => edit.data.toString('hex')),
    ],
  );
  await learnTerms(
    client,
    scope,
    kept.filter((edit) => edit.isNew).map((edit) => edit.term),
  );

  const emptied = edited.filter((edit) => edit.data.length === 0 && !edit.isNew);
  if (emptied.length === 0) return;
  await client.query(
    `DELETE FROM keyword_postings p
     USING unnest($3::text[], $4::int[]) AS emptied(term, block)
     WHERE p.store_id = $1 AND p.collection = $2::"ChunkCollection"
       AND p.term = emptied.term AND p.block = emptied.block`,
    [...scope, emptied.map((edit) => edit.term), emptied.map((edit) => edit.block)],
  );
  await forgetTerms(
    client,
    scope,
    emptied.map((edit) => edit.term),
  );
}

function groupByBlock(changes: readonly PostingChange[]): BlockEdit[] {
  const edits = new Map<string, BlockEdit>();
  const editOf = (term: string, block: number) => {
    const key = `${block} ${term}`;
    let edit = edits.get(key);
    if (!edit) {
      edit = { term, block, removed: new Set(), added: [] };
      edits.set(key, edit);
    }
    return edit;
  };
  for (const { ordinal, before, after } of changes) {
    const block = Math.floor(ordinal / BLOCK_ORDINALS);
    const offset = ordinal % BLOCK_ORDINALS;
    for (const term of before) editOf(term, block).removed.add(offset);
    if (!after) continue;
    for (const [term, counts] of after.counts) {
      editOf(term, block).added.push({ offset, counts, lengths: after.lengths });
    }
  }
  return [...edits.values()];
}

async function learnTerms(
  client: SqlClient,
  scope: readonly string[],
  terms: readonly string[],
): Promise<void> {
  if (terms.length === 0) return;
  await client.query(
    `INSERT INTO keyword_vocabulary (store_id, collection, term)
     SELECT DISTINCT $1::uuid, $2::"ChunkCollection", term FROM unnest($3::text[]) AS learned(term)
     ON CONFLICT DO NOTHING`,
    [...scope, terms],
  );
}

async function forgetTerms(
  client: SqlClient,
  scope: readonly string[],
  terms: readonly string[],
): Promise<void> {
  await client.query(
    `DELETE FROM keyword_vocabulary v
     WHERE v.store_id = $1 AND v.collection = $2::"ChunkCollection" AND v.term = ANY($3::text[])
       AND NOT EXISTS (
         SELECT FROM keyword_postings p
         WHERE p.store_id = v.store_id AND p.collection = v.collection AND p.term = v.term
       )`,
    [...scope, terms],
  );
}
