import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Card } from '@/app/_components/ui/card';
import { Pagination } from '@/app/_components/ui/pagination';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listSources } from '@/core/knowledge/sources/get-source.queries';
import { countGaps, listGaps } from '@/core/quality/gaps/list-gaps.queries';
import { readGapSearch } from '@/core/quality/gaps/search/gap-search.queries';
import { AnsweredGap } from './_components/answered-gap';
import { DismissedGap } from './_components/dismissed-gap';
import { GapFilters } from './_components/gap-filters';
import { GapSearchBar } from './_components/gap-search-bar';
import { gapsAddress, PAGE_SIZE, readGapsQuery } from './_components/gaps-query';
import { NoGaps } from './_components/no-gaps';
import { OpenGap } from './_components/open-gap';

export const metadata: Metadata = { title: 'Gaps' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function GapsPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'knowledge.view');
  const query = readGapsQuery(await searchParams);
  const ctx = currentContext();
  const [counts, { gaps, total }, search, sources] = await Promise.all([
    countGaps(ctx, storeId),
    listGaps(ctx, { storeId, status: query.show, ...query, pageSize: PAGE_SIZE }),
    readGapSearch(ctx, storeId),
    listSources(ctx, storeId),
  ]);
  const mayChange = may(role, 'knowledge.manage');
  const faqs = sources.flatMap(({ type, id, title }) => (type === 'faq' ? [{ id, title }] : []));
  const from = (query.page - 1) * PAGE_SIZE;
  return (
    <div className="grid gap-4">
      <GapSearchBar storeId={storeId} initial={search} mayChange={mayChange} />
      <Card>
        <GapFilters storeId={storeId} query={query} counts={counts} />
        {gaps.length === 0 ? (
          <NoGaps show={query.show} searched={search?.finishedAt != null} />
        ) : (
          <ol aria-label="Gaps" className="divide-y border-t">
            {gaps.map((gap, i) =>
              gap.status === 'open' ? (
                <OpenGap
                  key={gap.id}
                  storeId={storeId}
                  gap={gap}
                  place={from + i + 1}
                  faqs={faqs}
                  mayChange={mayChange}
                />
              ) : gap.status === 'answered' ? (
                <AnsweredGap key={gap.id} storeId={storeId} gap={gap} mayChange={mayChange} />
              ) : (
                <DismissedGap key={gap.id} storeId={storeId} gap={gap} mayChange={mayChange} />
              ),
            )}
          </ol>
        )}
        {total > PAGE_SIZE && (
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={total}
            href={(page) => gapsAddress(storeId, { ...query, page })}
          />
        )}
      </Card>
    </div>
  );
}
