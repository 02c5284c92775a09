import { z } from 'zod';

/** What a store could answer from at a moment: two that are equal stand for the same knowledge. */
export const knowledgeStateSchema = z.object({
  documents: z.number().int(),
  products: z.number().int(),
  /** Hashes of all documents and of all products. */
  documentsHash: z.string(),
  productsHash: z.string(),
});
export type KnowledgeState = z.infer<typeof knowledgeStateSchema>;

/** A state as it is stored; null when there is none, or none that can be read any more. */
export function readKnowledgeState(stored: unknown): KnowledgeState | null {
  return knowledgeStateSchema.safeParse(stored).data ?? null;
}

/** Whether two runs could answer from the same documents and products. */
export function isSameKnowledge(a: KnowledgeState | null, b: KnowledgeState | null): boolean {
  return a?.documentsHash === b?.documentsHash && a?.productsHash === b?.productsHash;
}
