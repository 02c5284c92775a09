import type { SqlPool } from '@/core/shared/sql-pool';

/** Above so many that fit, the list is walked down from its top instead of looking all of them up. */
const RARE = 2_000;
/** The newest contacts by which it is guessed how common a word is. */
const LOOKED_AT = 1_000;

/**
 * Who fits a search, or has a tag. Few are found by the index and named; of many, every few contacts one fits, so that
 * walking down the list finds a page of them at once.
 */
export type Candidates = { kind: 'rare'; ids: string[] } | { kind: 'common' };

/** Fewer letters than an index of trigrams can look for. */
const isShort = (patterns: readonly string[]) => patterns.every((pattern) => pattern.length < 3);

/** SQL for "all words stand in it"; `by` is the text that is looked through, `values` takes the words. */
export function wordsSql(by: string, patterns: readonly string[], values: unknown[]): string {
  return patterns
    .map((pattern) => `${by} LIKE '%' || trim(contact_words($${values.push(pattern)}, NULL, NULL)) || '%'`)
    .join(' AND ');
}

/**
 * The contacts in whose words all patterns occur; `common` when that would be too many to list beforehand.
 */
export async function findByPatterns(
  sql: SqlPool,
  storeId: string,
  patterns: readonly string[],
): Promise<Candidates> {
  if (isShort(patterns) || (await fitsOften(sql, storeId, patterns))) return { kind: 'common' };
  const values: unknown[] = [storeId];
  const { rows } = await sql.query<{ id: string }>(
    `SELECT k.id FROM contacts k WHERE k.store_id = $1
        AND ${wordsSql('k.search_text', patterns, values)} LIMIT ${RARE + 1}`,
    values,
  );
  return toCandidates(rows);
}

/** Whether so many of the newest contacts fit that a page is found among them, and the index need not be asked. */
async function fitsOften(sql: SqlPool, storeId: string, patterns: readonly string[]): Promise<boolean> {
  const values: unknown[] = [storeId];
  const { rows } = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT search_text FROM contacts WHERE store_id = $1 AND erased_at IS NULL
        ORDER BY last_seen_at DESC, id DESC LIMIT ${LOOKED_AT}) k
      WHERE ${wordsSql('k.search_text', patterns, values)}`,
    values,
  );
  return (rows[0]?.count ?? 0) > LOOKED_AT / 10;
}

/** The contacts that bear a tag. */
export async function findByTag(sql: SqlPool, storeId: string, tagId: string): Promise<Candidates> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT contact_id AS id FROM contact_tags WHERE store_id = $1 AND tag_id = $2 LIMIT ${RARE + 1}`,
    [storeId, tagId],
  );
  return toCandidates(rows);
}

function toCandidates(rows: readonly { id: string }[]): Candidates {
  return rows.length > RARE ? { kind: 'common' } : { kind: 'rare', ids: rows.map(({ id }) => id) };
}
