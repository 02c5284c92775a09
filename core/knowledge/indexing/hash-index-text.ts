import { createHash } from 'node:crypto';

/** Raise it when texts, terms or postings are made differently: every chunk is then made anew at the next run. */
export const INDEX_VERSION = 1;

/**
 * What a chunk's `source_hash` is when it is up to date: changes with the product's or document's content, with the
 * way we index, and with the embedding model.
 */
export function sourceKeySuffix(embedderId: string): string {
  return `#${INDEX_VERSION}/${embedderId}`;
}

/** SHA-256 (base64url) of all that went into a chunk: equal hashes need no new vector and no new postings. */
export function hashIndexText(embedderId: string, parts: readonly (string | readonly string[])[]): string {
  return createHash('sha256')
    .update(JSON.stringify([INDEX_VERSION, embedderId, parts]))
    .digest('base64url');
}
