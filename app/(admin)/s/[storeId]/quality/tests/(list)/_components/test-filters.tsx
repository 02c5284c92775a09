'use client';
import { SearchBox } from '@/app/_components/lists/search-box';
import { useListQuery } from '@/app/_components/lists/use-list-query';
import { Select } from '@/app/_components/ui/field';
import { SCENARIO_ORIGINS } from '@/core/quality/scenarios/scenario';
import { ORIGIN_WORDS } from '../../_components/test-words';
import { type TestsQuery, testsHref } from './tests-query';

export function TestFilters({ query: applied }: { query: TestsQuery }) {
  const { query, busy, change } = useListQuery(applied, testsHref);
  return (
    <div className="flex flex-wrap gap-2 px-5 py-4">
      <SearchBox
        label="Search tests"
        placeholder="Search names and messages"
        applied={query.q}
        busy={busy}
        onSearch={(q) => change({ q })}
        className="min-w-52 flex-1"
      />
      <Select
        aria-label="Made from"
        value={query.origin}
        onChange={(event) => change({ origin: event.target.value as TestsQuery['origin'] })}
        className="w-auto max-sm:flex-1"
      >
        <option value="">Made from anything</option>
        {SCENARIO_ORIGINS.map((origin) => (
          <option key={origin} value={origin}>
            {ORIGIN_WORDS[origin]}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Last result"
        value={query.result}
        onChange={(event) => change({ result: event.target.value as TestsQuery['result'] })}
        className="w-auto max-sm:flex-1"
      >
        <option value="">Any result</option>
        <option value="failed">Failed</option>
        <option value="passed">Passed</option>
        <option value="never">Never run</option>
      </Select>
    </div>
  );
}
