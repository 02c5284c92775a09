import type { AppContext } from '@/core/shared/context';

/** The part of the context that indexing and retrieval use. */
export type RetrievalContext = Pick<AppContext, 'sql' | 'embedder' | 'log'>;
