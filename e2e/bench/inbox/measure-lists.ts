import { countInbox } from '@/core/inbox/list/count-inbox.queries';
import { INBOX_VIEWS, type InboxFilter, MOODS } from '@/core/inbox/list/inbox-filter';
import { listInbox } from '@/core/inbox/list/list-inbox.queries';
import type { AppContext } from '@/core/shared/context';
import { type Figure, percentile } from '../figure';
import { drawRank, madeUpWord, seededRandom } from './made-up-words';
import type { SeededInbox } from './seed-inbox';

export interface ListBench extends SeededInbox {
  ctx: Pick<AppContext, 'sql'>;
  storeId: string;
  assistantId: string;
}

const AT_MOST = { atMost: 30 };
const ROUNDS = 4;
const SEARCHES = 400;

/** Every list of the inbox with every filter, the next page of each, the counts, and searches for words of all kinds. */
export async function measureLists(bench: ListBench): Promise<Figure[]> {
  await timePages(bench, filtersOf(bench));
  const pages: number[] = [];
  const counts: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    pages.push(...(await timePages(bench, filtersOf(bench))));
    for (const userId of bench.userIds.slice(0, 20)) {
      counts.push(await time(() => countInbox(bench.ctx, { storeId: bench.storeId, userId })));
    }
  }
  return [
    toFigure('inbox lists with every filter, two pages of 50 each, p95', pages),
    toFigure('counts beside the lists, p95', counts),
    ...(await measureSearches(bench)),
  ];
}

/** What people type: words as often as they are used, rarer ones, beginnings of words, and several words. */
async function measureSearches(bench: ListBench): Promise<Figure[]> {
  const random = seededRandom(11);
  const any = () => madeUpWord(drawRank(random));
  const rare = () => madeUpWord(200 + Math.floor(random() * 29_000));
  const begun = () => any().slice(0, 1 + Math.floor(random() * 3));
  const kinds: Record<string, () => string> = {
    'words as frequent as in messages': any,
    'rare words': rare,
    'one to three letters of a word': begun,
    'two words': () => `${any()} ${any()}`,
    'a rare and a common word': () => `${madeUpWord(1)} ${rare()}`,
    'words that nobody wrote': () => `zzz${Math.floor(random() * 1000)}`,
  };
  const views: InboxFilter['view'][] = ['open', 'all', 'resolved', 'mine'];
  const figures: Figure[] = [];
  const all: number[] = [];
  for (const [kind, draw] of Object.entries(kinds)) {
    const samples: number[] = [];
    for (let i = 0; i < SEARCHES / Object.keys(kinds).length; i++) {
      const filter = { view: views[i % views.length] ?? 'all', query: draw() };
      samples.push(await time(() => list(bench, filter)));
    }
    all.push(...samples);
    figures.push(toFigure(`search for ${kind}, p95`, samples));
  }
  return [toFigure('all searches, p95', all), ...figures];
}

function filtersOf({ tagIds, assistantId, userIds }: ListBench): InboxFilter[] {
  return INBOX_VIEWS.flatMap((view) => [
    { view },
    { view, channel: 'api' },
    { view, channel: 'web-widget' },
    { view, assistantId },
    ...tagIds.slice(0, 2).map((tagId) => ({ view, tagId })),
    ...userIds.slice(1, 3).map((assigneeId) => ({ view, assigneeId })),
    ...MOODS.map((mood) => ({ view, mood })),
    { view, channel: 'api', mood: 'upset' as const, ...(tagIds[0] ? { tagId: tagIds[0] } : {}) },
  ]);
}

/** Each list's first page, and the one behind it. */
async function timePages(bench: ListBench, filters: InboxFilter[]): Promise<number[]> {
  const samples: number[] = [];
  for (const filter of filters) {
    let cursor: string | null = null;
    samples.push(await time(async () => ({ cursor } = await list(bench, filter))));
    const next: string | null = cursor;
    if (next) samples.push(await time(() => list(bench, filter, next)));
  }
  return samples;
}

const list = ({ ctx, storeId, userIds }: ListBench, filter: InboxFilter, cursor?: string) =>
  listInbox(ctx, { storeId, userId: userIds[0] ?? '', ...filter, ...(cursor ? { cursor } : {}) });

async function time(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function toFigure(name: string, samples: number[]): Figure {
  const note = `p50 ${percentile(samples, 0.5).toFixed(1)} ms, slowest ${Math.max(...samples).toFixed(0)} ms, ${samples.length} queries`;
  return { name, measured: percentile(samples, 0.95), unit: 'ms', target: AT_MOST, note };
}
