'use client';
import { History, Play, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { GenerateButton } from '../../_components/generate/generate-button';
import { RunDialog } from '../../_components/run-dialog/run-dialog';
import { testCount } from '../../_components/test-words';

/** How many tests there are, and what can be done with all of them. */
export function TestsHead({
  storeId,
  count,
  mayChange,
}: {
  storeId: string;
  count: number;
  mayChange: boolean;
}) {
  const [running, setRunning] = useState(false);
  const root = `/s/${storeId}/quality/tests`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 className="text-base">{testCount(count)}</h2>
      <div className="flex flex-wrap gap-2 max-sm:grid max-sm:w-full max-sm:grid-cols-2">
        <Button asChild look="ghost" className="max-sm:border max-sm:bg-surface">
          <Link href={`${root}/runs`}>
            <History />
            All runs
          </Link>
        </Button>
        {mayChange && (
          <>
            <GenerateButton storeId={storeId} />
            <Button asChild>
              <Link href={`${root}/new`}>
                <Plus />
                New test
              </Link>
            </Button>
            <RunDialog
              storeId={storeId}
              open={running}
              onOpenChange={setRunning}
              trigger={
                <Button look="primary">
                  <Play />
                  Run all
                </Button>
              }
            />
          </>
        )}
      </div>
    </div>
  );
}
