import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { NothingFits } from '@/app/_components/lists/nothing-fits';
import { Card, CardHead } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Pagination } from '@/app/_components/ui/pagination';
import { requireStoreFor } from '@/app/_server/session';
import { listAudit } from '@/core/identity/audit/list-audit';
import { AuditFilters } from './_components/audit-filters';
import { AuditItem } from './_components/audit-item';
import { auditHref, readAuditQuery } from './_components/audit-query';

export const metadata: Metadata = { title: 'Audit log' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { user } = await requireStoreFor(storeId, 'audit.view');
  const query = readAuditQuery(await searchParams);
  const { who, kind, days, page } = query;
  const list = await listAudit(currentContext(), {
    ...{ storeId, by: user.id, page },
    ...(who && { actorId: who }),
    ...(kind && { kind }),
    ...(days && { days: Number(days) }),
  });
  const filtered = Boolean(who || kind || days);
  return (
    <Card aria-labelledby="audit">
      <CardHead
        id="audit"
        title="What was done"
        hint="By people, to this store. Nothing of it can be changed or deleted here."
      />
      {(list.actors.length > 0 || filtered) && <AuditFilters query={query} actors={list.actors} />}
      {list.items.length > 0 ? (
        <ol className="divide-y border-t" aria-label="What was done, newest first">
          {list.items.map((line) => (
            <AuditItem key={line.id} line={line} />
          ))}
        </ol>
      ) : filtered || page > 1 ? (
        <NothingFits icon={ScrollText} href="?" showAll="Show all">
          Nothing of this kind was done.
        </NothingFits>
      ) : (
        <div className="border-t">
          <EmptyState icon={ScrollText} title="Nothing yet">
            Changes of settings, people, assistants and the shop are written down here from now on.
          </EmptyState>
        </div>
      )}
      <Pagination
        page={list.page}
        pageSize={list.page_size}
        total={list.total}
        href={(number) => auditHref(query, { page: number })}
      />
    </Card>
  );
}
