import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { compareRuns } from '@/core/quality/scenarios/runs/compare-runs';
import { readRun } from '@/core/quality/scenarios/runs/read-run';
import { loadRunChoices } from '../../_components/run-dialog/load-run-choices';
import { RunChoicesProvider } from '../../_components/run-dialog/run-choices';
import { RunReport } from './_components/run-report';

export const metadata: Metadata = { title: 'Run of tests' };

export default async function RunPage({ params }: { params: Promise<{ storeId: string; runId: string }> }) {
  const { storeId, runId } = await params;
  const { role } = await requireStore(storeId);
  const ctx = currentContext();
  const run = await orNotFound(() => readRun(ctx, { storeId, runId }));
  const [comparison, choices] = await Promise.all([
    compareRuns(ctx, { storeId, runId }),
    loadRunChoices(ctx, storeId),
  ]);
  return (
    <RunChoicesProvider choices={choices}>
      <RunReport
        storeId={storeId}
        run={run}
        comparison={comparison}
        mayChange={may(role, 'knowledge.manage')}
      />
    </RunChoicesProvider>
  );
}
