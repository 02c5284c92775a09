import { ChevronLeft, History } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { z } from 'zod';
import { currentContext } from '@/adapters/current-context';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { requireStore } from '@/app/_server/session';
import { listRuns } from '@/core/quality/scenarios/runs/list-runs';
import { RunTable } from './_components/run-table';
import { RunTrend } from './_components/run-trend';

export const metadata: Metadata = { title: 'Runs of tests' };

const pageSchema = z.coerce.number().int().min(1).max(1000).catch(1);

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<{ page?: string }>;
}

export default async function RunsPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  await requireStore(storeId);
  const page = pageSchema.parse((await searchParams).page);
  const runs = await listRuns(currentContext(), { storeId, page });
  const root = `/s/${storeId}/quality/tests`;
  return (
    <>
      <div>
        <Link
          href={root}
          className="-ml-1 mb-1 inline-flex items-center gap-0.5 rounded-sm text-xs text-muted hover:text-ink"
        >
          <ChevronLeft className="size-3.5" aria-hidden />
          All tests
        </Link>
        <h2 className="text-lg">Runs</h2>
      </div>
      <Card>
        {runs.items.length === 0 ? (
          <EmptyState
            icon={History}
            title="No runs yet"
            action={
              <Button asChild look="primary">
                <Link href={root}>Go to the tests</Link>
              </Button>
            }
          >
            Each run of your tests is kept here, so that you see whether the assistant gets better.
          </EmptyState>
        ) : (
          <>
            <RunTrend storeId={storeId} runs={runs.items} />
            <RunTable storeId={storeId} runs={runs.items} />
            <Pagination
              page={runs.page}
              pageSize={runs.page_size}
              total={runs.total}
              href={(number) => `?page=${number}`}
            />
          </>
        )}
      </Card>
    </>
  );
}
