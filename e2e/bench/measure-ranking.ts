import type { AppContext } from '@/core/shared/context';
import { evaluateFaq } from '@/e2e/evals/faq';
import { readRatings } from '@/e2e/evals/read-ratings';
import { measureRetrieval } from '@/e2e/evals/retrieval';
import type { Figure } from './figure';

/** How well products and FAQ entries are found, and how fast. */
export async function measureRanking(
  ctx: AppContext,
  of: { storeId: string; idByExternalId: Map<string, string> },
  files: { ratings: string; faq: string },
): Promise<Figure[]> {
  const ranked = await measureRetrieval(ctx, { ...of, ratings: await readRatings(files.ratings) });
  const faq = await evaluateFaq(ctx, files.faq);
  return [
    {
      name: 'products: NDCG@10',
      measured: ranked.ndcg10,
      unit: '',
      target: { atLeast: 0.84 },
      note: `${ranked.queries} rated queries`,
    },
    {
      name: 'products: judged-only NDCG@10',
      measured: ranked.judged_ndcg10,
      unit: '',
      target: { atLeast: 0.9 },
    },
    {
      name: 'FAQ: recall at 1',
      measured: faq.r1,
      unit: '',
      target: { atLeast: 0.8 },
      note: `${faq.questions} paraphrases of ${faq.faqs} entries; at 3: ${faq.r3.toFixed(3)}`,
    },
    {
      name: 'product search, p95',
      measured: ranked.p95_ms,
      unit: 'ms',
      target: { atMost: 25 },
      note: `${of.idByExternalId.size} products, p50 ${ranked.p50_ms.toFixed(1)} ms, embedding included`,
    },
  ];
}
