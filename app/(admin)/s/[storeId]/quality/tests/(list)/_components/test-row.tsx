'use client';
import Link from 'next/link';
import { useOptimistic, useTransition } from 'react';
import { toast } from 'sonner';
import { cn } from '@/app/_components/cn';
import { RelativeTime } from '@/app/_components/format/time';
import { Switch } from '@/app/_components/ui/switch';
import type { ScenarioListItem } from '@/core/quality/scenarios/list-scenarios.queries';
import { ResultBadge } from '../../_components/result-badge';
import { ORIGIN_WORDS } from '../../_components/test-words';
import { setTestsEnabled } from '../../actions';
import { TestMenu } from './test-menu';

export function TestRow({
  storeId,
  test,
  mayChange,
  selected,
  onSelect,
  onRun,
}: {
  storeId: string;
  test: ScenarioListItem;
  mayChange: boolean;
  selected: boolean;
  onSelect: () => void;
  onRun: () => void;
}) {
  const [enabled, show] = useOptimistic(test.enabled);
  const [, start] = useTransition();
  const setEnabled = (next: boolean) =>
    start(async () => {
      show(next);
      const result = await setTestsEnabled(storeId, [test.id], next);
      if (!result.ok) toast.error(result.message);
    });
  const root = `/s/${storeId}/quality/tests`;
  return (
    <tr className={cn('transition-colors', selected ? 'bg-primary-soft' : 'hover:bg-sunken')}>
      {mayChange && (
        <td className="w-10 py-3 pl-5">
          <input
            type="checkbox"
            aria-label={`Select ${test.title}`}
            checked={selected}
            onChange={onSelect}
            className="block size-4 accent-primary"
          />
        </td>
      )}
      <td className="w-full max-w-0 px-3 py-3">
        <Link
          href={`${root}/${test.id}`}
          className={cn(
            'rounded-sm font-medium hover:underline max-sm:line-clamp-2 sm:block sm:truncate',
            !enabled && 'text-muted',
          )}
        >
          {test.title}
        </Link>
        {(test.turns > 1 || test.firstMessage !== test.title) && (
          <p className="truncate text-xs text-muted">
            {test.turns > 1 && `${test.turns} messages: `}
            {test.firstMessage}
          </p>
        )}
      </td>
      <td className="px-3 py-3 whitespace-nowrap text-muted max-lg:hidden">{ORIGIN_WORDS[test.origin]}</td>
      <td className="px-3 py-3 text-right text-muted max-lg:hidden">{test.checks}</td>
      <td className="px-3 py-3 whitespace-nowrap">
        {test.last ? (
          <Link
            href={`${root}/runs/${test.last.runId}#${test.id}`}
            className="inline-flex items-center gap-x-2 rounded-sm"
          >
            <ResultBadge passed={test.last.passed} short />
            <RelativeTime at={test.last.at} className="text-xs text-muted max-md:hidden" />
          </Link>
        ) : (
          <ResultBadge passed={null} short />
        )}
      </td>
      <td className="px-3 py-3 max-sm:hidden">
        <Switch
          checked={enabled}
          onChange={setEnabled}
          disabled={!mayChange}
          label={`Run ${test.title} with the others`}
          className="flex"
        />
      </td>
      {mayChange && (
        <td className="py-1.5 pr-3">
          <TestMenu storeId={storeId} test={test} enabled={enabled} onEnabled={setEnabled} onRun={onRun} />
        </td>
      )}
    </tr>
  );
}
