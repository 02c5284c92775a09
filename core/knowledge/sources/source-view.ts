import type { IndexState, KnowledgeSource, SourceType } from '@/prisma/generated/client';
import { readSourceConfig } from './source-config';

/** A knowledge source as the admin sees it. */
export interface SourceView {
  id: string;
  type: SourceType;
  title: string;
  url: string | null;
  paused: boolean;
  indexState: IndexState;
  /** What to tell the owner when `indexState` is failed. */
  indexError: string | null;
  indexedAt: string | null;
  /** Documents; for the catalog: active products. */
  documentCount: number;
  chunkCount: number;
  fileName: string | null;
  /** Its text is fetched from `url`, and again when it is re-indexed. */
  isFetched: boolean;
  fetchedAt: string | null;
  maxPages: number | null;
  /** About the last fetch, e.g. how many pages could not be read. */
  note: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A source as the admin shows it. */
export function toSourceView(
  source: KnowledgeSource,
  counts: { documents: number; chunks: number },
): SourceView {
  const config = readSourceConfig(source.config);
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    url: source.url,
    paused: source.paused,
    indexState: source.indexState,
    indexError: source.indexError,
    indexedAt: source.indexedAt?.toISOString() ?? null,
    documentCount: counts.documents,
    chunkCount: counts.chunks,
    fileName: config.fileName ?? null,
    isFetched: config.fetched ?? false,
    fetchedAt: config.fetchedAt ?? null,
    maxPages: config.maxPages ?? null,
    note: config.note ?? null,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
  };
}
