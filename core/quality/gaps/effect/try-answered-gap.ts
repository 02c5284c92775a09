import { findDefaultAssistant } from '@/core/channels/web-widget/find-default-assistant.queries';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readEntryState } from '../entry-document.queries';
import { findGap, readGapQuestions, writeGap } from '../gap-rows.queries';
import { cleanQuestion } from '../questions/clean-question';
import { announceGaps } from '../search/announce-search';
import { readClarifyBelow } from '../search/store-threshold.queries';
import { askAgain } from './ask-again';
import { type GapEffect, readGapEffect } from './gap-effect';

const QUESTIONS = 5;

/**
 * Asks the questions of an answered gap once more and stores how they are answered now. Needs `knowledge.manage`.
 * @throws AppError `not_found`, `conflict` when the gap has no entry, or its entry was deleted; `unavailable` while
 *   the entry is still being indexed
 */
export async function tryAnsweredGap(
  ctx: AppContext,
  storeId: string,
  gapId: string,
): Promise<NonNullable<GapEffect['trial']>> {
  const gap = await findGap(ctx, storeId, gapId);
  const entry = gap.documentId ? await readEntryState(ctx, storeId, gap.documentId) : null;
  if (gap.status !== 'answered' || !entry) {
    throw new AppError('conflict', 'The entry for this is gone. Open the gap again and write another one.');
  }
  if (!entry.isIndexed) {
    throw new AppError(
      'unavailable',
      'The entry is still being made ready for answers. Try again in a moment.',
    );
  }
  const [{ assistantId }, clarifyBelow, stored] = await Promise.all([
    findDefaultAssistant(ctx, storeId),
    readClarifyBelow(ctx, storeId),
    readGapQuestions(ctx, storeId, { gapIds: [gapId], perGap: 4 * QUESTIONS }),
  ]);
  const questions = [...new Set(stored.map(({ text }) => cleanQuestion(text) ?? text))].slice(0, QUESTIONS);
  const trial = await askAgain(ctx, {
    storeId,
    gapId,
    assistantId,
    questions: questions.length > 0 ? questions : [gap.question],
    entry: entry.question,
    clarifyBelow,
  });
  const effect = { ...readGapEffect((await findGap(ctx, storeId, gapId)).effect), trial };
  await writeGap(ctx, { storeId, gapId, from: ['answered'] }, { effect });
  announceGaps(ctx, storeId);
  return trial;
}
