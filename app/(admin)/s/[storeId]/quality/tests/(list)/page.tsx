import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Card } from '@/app/_components/ui/card';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listScenarios } from '@/core/quality/scenarios/list-scenarios.queries';
import { readBench } from '@/core/quality/scenarios/read-bench';
import { loadRunChoices } from '../_components/run-dialog/load-run-choices';
import { RunChoicesProvider } from '../_components/run-dialog/run-choices';
import { BenchCard } from './_components/bench-card';
import { NoTests } from './_components/no-tests';
import { TestFilters } from './_components/test-filters';
import { TestTable } from './_components/test-table';
import { TestsHead } from './_components/tests-head';
import { isFiltered, readTestsQuery } from './_components/tests-query';

export const metadata: Metadata = { title: 'Tests' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function TestsPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStore(storeId);
  const query = readTestsQuery(await searchParams);
  const ctx = currentContext();
  const [bench, page, choices] = await Promise.all([
    readBench(ctx, storeId),
    listScenarios(ctx, {
      storeId,
      query: query.q || undefined,
      origin: query.origin || undefined,
      result: query.result || undefined,
      page: query.page,
    }),
    loadRunChoices(ctx, storeId),
  ]);
  const mayChange = may(role, 'knowledge.manage');
  if (bench.scenarios === 0 && !bench.last) return <NoTests storeId={storeId} mayChange={mayChange} />;
  return (
    <RunChoicesProvider choices={choices}>
      <TestsHead storeId={storeId} count={bench.scenarios} mayChange={mayChange} />
      <BenchCard storeId={storeId} bench={bench} mayChange={mayChange} />
      <Card>
        <TestFilters query={query} />
        <TestTable
          storeId={storeId}
          page={page}
          query={query}
          filtered={isFiltered(query)}
          mayChange={mayChange}
        />
      </Card>
    </RunChoicesProvider>
  );
}
