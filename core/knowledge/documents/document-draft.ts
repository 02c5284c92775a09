import { createHash } from 'node:crypto';

/** A document before it is stored. For an FAQ entry `title` is the question and `text` the answer. */
export interface DocumentDraft {
  /** Unique within the source and stable over re-imports: a URL, a file name, a hash of the question. */
  externalId: string;
  title: string;
  /** Where a shopper can read it. */
  url: string | null;
  /** Plain text or Markdown, never HTML. */
  text: string;
  phrasings: string[];
}

/** Tells whether a document has to be stored and indexed anew. */
export function hashDraft(draft: DocumentDraft): string {
  const content = JSON.stringify([draft.title, draft.url, draft.text, draft.phrasings]);
  return createHash('sha256').update(content).digest('base64url');
}
