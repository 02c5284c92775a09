import type { AppContext } from '@/core/shared/context';
import { scoreOf } from '../clusters/join-clusters';
import type { ComparedQuestion } from '../clusters/question-likeness';
import { type AskedQuestion, readAskedQuestions } from '../questions/asked-questions.queries';
import { cleanQuestion } from '../questions/clean-question';
import { findWeakness } from '../questions/find-weakness';
import { embedQuestions, embedWords, readMeaning } from '../questions/read-meaning';

const DAY_MS = 86_400_000;
export const EFFECT_DAYS = 30;
const PAGE = 500;

/** An answered gap to be measured. */
export interface MeasuredGap {
  id: string;
  answeredAt: Date;
  questions: (ComparedQuestion & { messageId: string })[];
}

export interface MeasuredShares {
  before: { asked: number; well: number };
  after: { asked: number; well: number };
}

/**
 * Goes through all questions of real conversations in the 30 days before and after each gap was answered, and counts
 * those that ask the same as the gap's, and those of them that were answered well (nothing that would make a gap).
 * @param clarifyBelow the store's threshold of confidence, 0..1
 */
export async function measureEffects(
  ctx: Pick<AppContext, 'sql' | 'embedder' | 'log' | 'now'>,
  { storeId, clarifyBelow }: { storeId: string; clarifyBelow: number },
  gaps: readonly MeasuredGap[],
  signal?: AbortSignal,
): Promise<Map<string, MeasuredShares>> {
  const shares = new Map<string, MeasuredShares>(
    gaps.map(({ id }) => [id, { before: { asked: 0, well: 0 }, after: { asked: 0, well: 0 } }]),
  );
  const times = gaps.map(({ answeredAt }) => answeredAt.getTime());
  const from = new Date(Math.min(...times) - EFFECT_DAYS * DAY_MS);
  const until = new Date(Math.min(ctx.now().getTime() + 1, Math.max(...times) + EFFECT_DAYS * DAY_MS));
  for (let after: AskedQuestion | undefined; gaps.length > 0 && !signal?.aborted; ) {
    const page = await readAskedQuestions(ctx, storeId, { from, until, after, limit: PAGE, onlyNew: false });
    await countPage(ctx, page, gaps, clarifyBelow, shares);
    after = page.at(-1);
    if (page.length < PAGE) break;
  }
  return shares;
}

async function countPage(
  ctx: Pick<AppContext, 'embedder' | 'log'>,
  page: readonly AskedQuestion[],
  gaps: readonly MeasuredGap[],
  clarifyBelow: number,
  shares: Map<string, MeasuredShares>,
): Promise<void> {
  const cleaned = await Promise.all(
    page.map(async (asked) => {
      const text = cleanQuestion(asked.text);
      return text === null ? null : { asked, ...(await readMeaning(text, asked.language)) };
    }),
  );
  const questions = cleaned.filter((one) => one !== null);
  const vectors = await embedQuestions(
    ctx,
    questions.map(({ english }) => english),
  );
  const words = await embedWords(ctx, questions);
  for (const [i, { asked, terms, names }] of questions.entries()) {
    const compared: ComparedQuestion = { terms, names, words, vector: vectors[i] ?? null };
    const well = findWeakness(asked, clarifyBelow).length === 0;
    for (const gap of gaps) {
      const days = (asked.askedAt.getTime() - gap.answeredAt.getTime()) / DAY_MS;
      if (Math.abs(days) > EFFECT_DAYS || !belongsTo(gap, asked.messageId, compared)) continue;
      const side = shares.get(gap.id)?.[days < 0 ? 'before' : 'after'];
      if (side) side.asked += 1;
      if (side && well) side.well += 1;
    }
  }
}

function belongsTo(gap: MeasuredGap, messageId: string, question: ComparedQuestion): boolean {
  if (gap.questions.some((one) => one.messageId === messageId)) return true;
  const questions = gap.questions.map((one) => ({ ...one, askedAt: gap.answeredAt }));
  return scoreOf({ questions }, question) !== null;
}
