import type { AppContext } from '@/core/shared/context';
import { type AssistedRevenue, readAssistedRevenue } from '../carts/revenue/read-assisted-revenue.queries';
import {
  type AnswerFigures,
  type DayFigures,
  readAnswerFigures,
  readDays,
  readTopQuestions,
  readWeakAnswers,
  type TopQuestion,
  type WeakAnswer,
} from './overview.queries';

const DAY_MS = 24 * 60 * 60 * 1000;
const CHART_DAYS = 14;
/** Answers below this confidence are worth the owner's look. */
const LOW_CONFIDENCE = 0.5;

export interface Overview {
  today: number;
  yesterday: number;
  lastSevenDays: number;
  sevenDaysBefore: number;
  handedOff: number;
  handedOffBefore: number;
  /** Of the last seven days. */
  answers: AnswerFigures;
  /** The last fourteen days. */
  days: DayFigures[];
  /** Of the last thirty days, as are the following. */
  topQuestions: TopQuestion[];
  weakAnswers: (Omit<WeakAnswer, 'askedAt'> & { askedAt: string })[];
  /** What came through carts of the chat. */
  assisted: AssistedRevenue;
}

function sum(days: readonly DayFigures[], field: 'conversations' | 'handedOff'): number {
  return days.reduce((total, day) => total + day[field], 0);
}

/** The figures of the store's first page. Days are calendar days in `timeZone` (IANA name). */
export async function readOverview(
  ctx: Pick<AppContext, 'sql' | 'now'>,
  { storeId, timeZone }: { storeId: string; timeZone: string },
): Promise<Overview> {
  const now = ctx.now();
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
  const monthAgo = new Date(now.getTime() - 30 * DAY_MS);
  const [days, answers, topQuestions, weakAnswers, assisted] = await Promise.all([
    readDays(ctx, { storeId, timeZone, now, days: CHART_DAYS }),
    readAnswerFigures(ctx, storeId, weekAgo),
    readTopQuestions(ctx, { storeId, since: monthAgo, limit: 6 }),
    readWeakAnswers(ctx, { storeId, since: monthAgo, below: LOW_CONFIDENCE, limit: 6 }),
    readAssistedRevenue(ctx, storeId, { from: monthAgo, to: now, timeZone }),
  ]);
  const lastWeek = days.slice(-7);
  const weekBefore = days.slice(0, -7);
  return {
    today: days.at(-1)?.conversations ?? 0,
    yesterday: days.at(-2)?.conversations ?? 0,
    lastSevenDays: sum(lastWeek, 'conversations'),
    sevenDaysBefore: sum(weekBefore, 'conversations'),
    handedOff: sum(lastWeek, 'handedOff'),
    handedOffBefore: sum(weekBefore, 'handedOff'),
    answers,
    days,
    topQuestions,
    weakAnswers: weakAnswers.map((weak) => ({ ...weak, askedAt: weak.askedAt.toISOString() })),
    assisted,
  };
}
