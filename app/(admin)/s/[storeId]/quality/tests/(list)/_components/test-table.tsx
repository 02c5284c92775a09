'use client';
import { FlaskConical, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { NothingFits } from '@/app/_components/lists/nothing-fits';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { Page } from '@/core/contracts/page';
import type { ScenarioListItem } from '@/core/quality/scenarios/list-scenarios.queries';
import { RunDialog } from '../../_components/run-dialog/run-dialog';
import { BulkBar } from './bulk-bar';
import { TestRow } from './test-row';
import { type TestsQuery, testsHref } from './tests-query';
import { useSelection } from './use-selection';

export function TestTable({
  storeId,
  page,
  query,
  filtered,
  mayChange,
}: {
  storeId: string;
  page: Page<ScenarioListItem>;
  query: TestsQuery;
  filtered: boolean;
  mayChange: boolean;
}) {
  const { selected, isSelected, all, toggle, toggleAll, clear } = useSelection(
    page.items.map(({ id }) => id),
  );
  const [toRun, setToRun] = useState<string[] | null>(null);
  if (page.items.length === 0) return <NothingHere storeId={storeId} filtered={filtered} />;
  return (
    <>
      <Table
        head={
          <>
            {mayChange && (
              <HeadCell className="w-10">
                <input
                  type="checkbox"
                  aria-label="Select all on this page"
                  checked={all}
                  ref={(box) => {
                    if (box) box.indeterminate = selected.length > 0 && !all;
                  }}
                  onChange={toggleAll}
                  className="block size-4 accent-primary"
                />
              </HeadCell>
            )}
            <HeadCell>Test</HeadCell>
            <HeadCell className="whitespace-nowrap max-lg:hidden">Made from</HeadCell>
            <HeadCell className="text-right max-lg:hidden">Checks</HeadCell>
            <HeadCell className="sm:whitespace-nowrap">Last result</HeadCell>
            <HeadCell className="whitespace-nowrap max-sm:hidden">In runs</HeadCell>
            {mayChange && (
              <HeadCell>
                <span className="sr-only">More</span>
              </HeadCell>
            )}
          </>
        }
      >
        {page.items.map((test) => (
          <TestRow
            key={test.id}
            storeId={storeId}
            test={test}
            mayChange={mayChange}
            selected={isSelected(test.id)}
            onSelect={() => toggle(test.id)}
            onRun={() => setToRun([test.id])}
          />
        ))}
      </Table>
      <Pagination
        page={page.page}
        pageSize={page.page_size}
        total={page.total}
        href={(number) => testsHref(query, { page: number })}
      />
      {selected.length > 0 && (
        <BulkBar storeId={storeId} selected={selected} onClear={clear} onRun={() => setToRun(selected)} />
      )}
      {toRun && (
        <RunDialog
          storeId={storeId}
          scenarioIds={toRun}
          open
          onOpenChange={(open) => {
            if (!open) setToRun(null);
          }}
        />
      )}
    </>
  );
}

function NothingHere({ storeId, filtered }: { storeId: string; filtered: boolean }) {
  const root = `/s/${storeId}/quality/tests`;
  if (filtered) {
    return (
      <NothingFits icon={SearchX} href={root} showAll="Show all tests">
        No test has these words and this state.
      </NothingFits>
    );
  }
  return (
    <div className="border-t">
      <EmptyState
        icon={FlaskConical}
        title="No tests"
        action={
          <Button asChild>
            <Link href={`${root}/new`}>Write a test</Link>
          </Button>
        }
      >
        All of them were deleted.
      </EmptyState>
    </div>
  );
}
