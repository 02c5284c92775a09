'use client';
import { FilterSelect } from '@/app/_components/lists/filter-bar';
import { useListQuery } from '@/app/_components/lists/use-list-query';
import { AUDIT_KINDS } from '@/core/identity/audit/audit-words';
import { type AuditQuery, auditHref } from './audit-query';

const DAYS = { '': 'Any time', '1': 'Last 24 hours', '7': 'Last 7 days', '30': 'Last 30 days' };

export function AuditFilters({
  query: applied,
  actors,
}: {
  query: AuditQuery;
  actors: { id: string; name: string }[];
}) {
  const { query, change } = useListQuery(applied, auditHref);
  const people = { '': 'Anybody', ...Object.fromEntries(actors.map(({ id, name }) => [id, name])) };
  return (
    <div className="flex flex-wrap gap-2 px-5 pb-4">
      <FilterSelect label="Who" value={query.who} words={people} onValue={(who) => change({ who })} />
      <FilterSelect
        label="What"
        value={query.kind}
        words={{ '': 'Anything', ...AUDIT_KINDS }}
        onValue={(kind) => change({ kind })}
      />
      <FilterSelect label="When" value={query.days} words={DAYS} onValue={(days) => change({ days })} />
    </div>
  );
}
