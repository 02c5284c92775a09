import { z } from 'zod';
import type { SearchKnowledgeResult } from '@/core/contracts/tool-results';
import { searchPassages } from '@/core/knowledge/retrieval/search-passages';
import { withoutInjectedText } from '../guard/injected-text';
import { defineTool } from './tool';

const input = z.object({
  query: z.string().min(1).max(500).describe('The question, in the shopper’s words.'),
  limit: z.number().int().min(1).max(8).default(4),
});

/** As much of a passage as the shopper sees behind a source number. */
const QUOTE_CHARS = 400;

export const searchKnowledgeTool = defineTool({
  name: 'search_knowledge',
  description:
    'Finds passages of the store’s policies, FAQ and pages: shipping, returns, payment, warranty, opening hours and the like. Cite a passage as [S1] after each sentence that rests on it.',
  input,
  effect: 'read',
  requires: 'anonymous',
  async run(scope, wish): Promise<SearchKnowledgeResult> {
    const hits = await searchPassages(scope.ctx, {
      storeId: scope.storeId,
      query: wish.query,
      limit: wish.limit,
      ...(scope.sourceIds?.length ? { sourceIds: scope.sourceIds } : {}),
    });
    const passages = hits.map((hit) => ({ ...hit, text: withoutInjectedText(hit.text) }));
    return {
      passages: passages.map((hit) => ({
        ref: scope.references.addPassage({
          title: hit.title,
          sourceType: hit.sourceType,
          url: hit.url,
          quote: hit.text.length > QUOTE_CHARS ? `${hit.text.slice(0, QUOTE_CHARS)}…` : hit.text,
          chunkId: hit.chunkId,
        }),
        title: hit.title,
        source_type: hit.sourceType,
        text: hit.text,
        url: hit.url,
        score: Math.round(hit.score * 1000) / 1000,
      })),
    };
  },
});
