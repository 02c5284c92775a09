import type { AppContext } from '@/core/shared/context';
import type { NewGapQuestion } from '../gap-rows.queries';
import { type AskedQuestion, readAskedQuestions } from '../questions/asked-questions.queries';
import { cleanQuestion } from '../questions/clean-question';
import { findWeakness } from '../questions/find-weakness';
import { createStoreScope, type StoreScope } from '../questions/is-store-question';
import { embedQuestions, embedWords, readMeaning } from '../questions/read-meaning';

const PAGE = 500;

export interface Collection {
  from: Date;
  until: Date;
  /** The store's threshold of confidence, 0..1. */
  clarifyBelow: number;
  signal: AbortSignal;
  /** Told how many questions have been looked at. */
  onPage: (done: number) => Promise<void>;
}

/** Questions that were answered badly or not at all and are in no gap yet, ready to be compared. */
export async function collectWeakQuestions(
  ctx: Pick<AppContext, 'sql' | 'embedder' | 'log'>,
  storeId: string,
  { from, until, clarifyBelow, signal, onPage }: Collection,
): Promise<NewGapQuestion[]> {
  const weak: NewGapQuestion[] = [];
  const scope = createStoreScope(ctx);
  let looked = 0;
  for (let after: AskedQuestion | undefined; !signal.aborted; ) {
    const page = await readAskedQuestions(ctx, storeId, { from, until, after, limit: PAGE, onlyNew: true });
    weak.push(...(await prepare(ctx, page, clarifyBelow, scope)));
    looked += page.length;
    await onPage(looked);
    after = page.at(-1);
    if (page.length < PAGE) break;
  }
  return weak;
}

async function prepare(
  ctx: Pick<AppContext, 'embedder' | 'log'>,
  page: readonly AskedQuestion[],
  clarifyBelow: number,
  scope: StoreScope,
): Promise<NewGapQuestion[]> {
  const weak = page.flatMap((asked) => {
    const reasons = findWeakness(asked, clarifyBelow);
    const text = reasons.length > 0 ? cleanQuestion(asked.text) : null;
    return text === null ? [] : [{ asked, reasons, text }];
  });
  const meanings = await Promise.all(weak.map(({ text, asked }) => readMeaning(text, asked.language)));
  const vectors = await embedQuestions(
    ctx,
    meanings.map(({ english }) => english),
  );
  const words = await embedWords(ctx, meanings);
  const prepared = await Promise.all(
    weak.map(async ({ asked, reasons, text }, i) => {
      const meaning = meanings[i];
      const vector = vectors[i] ?? null;
      const isDoubtful = asked.outcome === 'declined' && !reasons.includes('rated_down_by_team');
      if (!meaning || (isDoubtful && !(await scope.isStoreQuestion(vector)))) return null;
      const { messageId, askedAt } = asked;
      return { messageId, askedAt, reasons, text, ...meaning, vector, words };
    }),
  );
  return prepared.filter((one) => one !== null);
}
