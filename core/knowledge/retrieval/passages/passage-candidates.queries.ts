import type { Citation } from '@/core/contracts/citation';
import { vectorText } from '@/core/knowledge/indexing/chunks/chunk-rows.queries';
import type { Embedder } from '@/core/llm/embedder';
import { prepared } from '@/core/shared/prepared-statement';
import type { SqlClient, SqlPool } from '@/core/shared/sql-pool';
import { vectorSql } from '../vectors/vector-scan';

export interface PassageCandidate {
  chunkId: string;
  ordinal: number;
  /** Cosine of question and text; null without a vector. */
  textCosine: number | null;
  /** Best cosine of the question and the ways to ask for an FAQ entry; null for other passages. */
  askCosine: number | null;
}

export interface PassageText {
  chunkId: string;
  documentId: string;
  sourceId: string;
  sourceType: Citation['sourceType'];
  title: string;
  heading: string;
  url: string | null;
  text: string;
}

export interface PassageWish {
  storeId: string;
  /** Null when the embedder does not answer: then only keywords bring candidates. */
  vector: Float32Array | null;
  /** Candidates by keywords. */
  ordinals: readonly number[];
  nearest: number;
  exact: boolean;
  /** Only from these sources; null: from all that are not paused. */
  sourceIds: readonly string[] | null;
}

/** The passages nearest to the question and those that keywords found, none of paused sources. */
export async function findPassageCandidates(
  sql: SqlPool | SqlClient,
  embedder: Embedder,
  wish: PassageWish,
): Promise<PassageCandidate[]> {
  const { isOfModel, distance } = vectorSql(embedder, '$3');
  const isReadable = `EXISTS (
    SELECT FROM knowledge_sources s WHERE s.store_id = c.store_id AND s.id = c.source_id AND NOT s.paused
      AND ($4::uuid[] IS NULL OR s.id = ANY($4::uuid[])))`;
  const nearest = `
    SELECT v.ordinal FROM chunk_vectors v
    JOIN chunks c ON c.store_id = v.store_id AND c.collection = v.collection AND c.ordinal = v.ordinal
      AND ${isReadable}
    WHERE v.store_id = $1 AND v.collection = 'passage' AND ${isOfModel}
    ORDER BY (${distance})${wish.exact ? ' + 0' : ''} LIMIT ${Math.floor(wish.nearest)}`;
  const { rows } = await sql.query<PassageCandidate>(
    prepared(`WITH nearest AS MATERIALIZED (${wish.vector ? nearest : 'SELECT 0 AS ordinal WHERE false'}),
     wanted AS (SELECT ordinal FROM nearest UNION SELECT unnest($2::int[]))
     SELECT c.id AS "chunkId", c.ordinal,
       max(-(${distance})) FILTER (WHERE v.slot = 0) AS "textCosine",
       max(-(${distance})) FILTER (WHERE v.slot > 0) AS "askCosine"
     FROM wanted w
     JOIN chunks c ON c.store_id = $1 AND c.collection = 'passage' AND c.ordinal = w.ordinal AND ${isReadable}
     LEFT JOIN chunk_vectors v ON v.store_id = c.store_id AND v.collection = c.collection
       AND v.ordinal = c.ordinal AND ${isOfModel}
     GROUP BY c.id, c.ordinal`),
    [wish.storeId, wish.ordinals, wish.vector && vectorText(wish.vector), wish.sourceIds],
  );
  return rows;
}

/** What is shown of some passages, by chunk id. Those whose document was deleted meanwhile are missing. */
export async function loadPassageTexts(
  sql: SqlPool,
  storeId: string,
  chunkIds: readonly string[],
): Promise<Map<string, PassageText>> {
  const { rows } = await sql.query<PassageText>(
    prepared(`SELECT c.id AS "chunkId", c.document_id AS "documentId", c.source_id AS "sourceId", s.type AS "sourceType",
       d.title, c.heading, coalesce(d.url, s.url) AS url, c.text
     FROM chunks c
     JOIN knowledge_documents d ON d.store_id = c.store_id AND d.id = c.document_id
     JOIN knowledge_sources s ON s.store_id = d.store_id AND s.id = d.source_id
     WHERE c.store_id = $1 AND c.id = ANY($2::uuid[])`),
    [storeId, chunkIds],
  );
  return new Map(rows.map((row) => [row.chunkId, row]));
}
