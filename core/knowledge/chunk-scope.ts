/** Products and passages are found, counted and ranked apart. */
export type ChunkCollection = 'product' | 'passage';

/** Every row of the search index belongs to one scope; nothing is read or written across scopes. */
export interface ChunkScope {
  storeId: string;
  collection: ChunkCollection;
}
