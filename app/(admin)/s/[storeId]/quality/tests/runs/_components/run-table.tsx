import Link from 'next/link';
import { Percent } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { RunView } from '@/core/quality/scenarios/runs/run-view';
import { PassBar } from '../../_components/pass-bar';
import { passRate } from '../../_components/pass-rate';
import { settingsWords, TRIGGER_WORDS } from '../../_components/settings-words';
import { RUN_STATUS_WORDS } from '../../_components/test-words';

export function RunTable({ storeId, runs }: { storeId: string; runs: RunView[] }) {
  return (
    <Table
      head={
        <>
          <HeadCell>Run</HeadCell>
          <HeadCell>Passed</HeadCell>
          <HeadCell className="max-md:hidden">Settings</HeadCell>
          <HeadCell className="max-sm:hidden">State</HeadCell>
        </>
      }
    >
      {runs.map((run) => (
        <RunRow key={run.id} storeId={storeId} run={run} />
      ))}
    </Table>
  );
}

function RunRow({ storeId, run }: { storeId: string; run: RunView }) {
  const rate = passRate(run);
  const status = RUN_STATUS_WORDS[run.status];
  return (
    <tr className="transition-colors hover:bg-sunken">
      <td className="py-3 pr-3 pl-5 whitespace-nowrap">
        <Link
          href={`/s/${storeId}/quality/tests/runs/${run.id}`}
          className="rounded-sm font-medium hover:underline"
        >
          <RelativeTime at={run.createdAt} />
        </Link>
        <p className="text-xs text-muted max-sm:hidden">{TRIGGER_WORDS[run.trigger]}</p>
      </td>
      <td className="px-3 py-3">
        <div className="grid max-w-56 min-w-28 gap-1.5">
          <p className="flex items-baseline gap-2">
            {rate === null ? <span className="text-faint">–</span> : <Percent value={rate} />}
            <span className="text-xs text-muted">
              {run.passed} of {run.total}
            </span>
          </p>
          <PassBar passed={run.passed} failed={run.failed} total={run.total} />
        </div>
      </td>
      <td className="px-3 py-3 text-xs text-muted max-md:hidden">
        {settingsWords(run.settings).join(' · ')}
      </td>
      <td className="py-3 pr-5 pl-3 max-sm:hidden">
        <Badge tone={status.tone}>{status.words}</Badge>
      </td>
    </tr>
  );
}
