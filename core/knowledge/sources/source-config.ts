import { z } from 'zod';

/** The `config` column of knowledge_sources. */
const sourceConfigSchema = z.object({
  /** Of the file it was made from; the same file again updates the same source. */
  fileName: z.string().optional(),
  /** An uploaded file whose text is still to be read. */
  pendingFile: z.string().optional(),
  /** The text comes from the source's URL and is fetched again when it is re-indexed. */
  fetched: z.boolean().optional(),
  /** The owner gave no title: the page's own is taken. */
  titleFromPage: z.boolean().optional(),
  maxPages: z.number().optional(),
  fetchedAt: z.string().optional(),
  /** What the owner should know about the last fetch, e.g. pages that could not be read. */
  note: z.string().optional(),
});
export type SourceConfig = z.infer<typeof sourceConfigSchema>;

/** Unknown and malformed entries are dropped: a source must stay usable whatever an older version wrote. */
export function readSourceConfig(value: unknown): SourceConfig {
  return sourceConfigSchema.safeParse(value).data ?? {};
}
