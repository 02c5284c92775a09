import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStore, requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { IMPORT_VIEW_PERMISSION } from '@/core/stores/importing/import-kinds';
import { getImport } from '@/core/stores/importing/list-imports.queries';
import { ImportErrors } from '../../_components/imports/import-errors';
import { ImportReport } from '../../_components/imports/import-report';
import { IMPORT_KIND } from '../../_components/imports/import-words';
import { PageBody, PageHead } from '../../_components/page-head';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({
  params,
}: {
  params: Promise<{ storeId: string; importId: string }>;
}) {
  const { storeId, importId } = await params;
  const { role } = await requireStore(storeId);
  const job = await orNotFound(() => getImport(currentContext(), storeId, importId));
  await requireStoreFor(storeId, IMPORT_VIEW_PERMISSION[job.kind]);
  return (
    <PageBody>
      <PageHead
        title={job.fileName}
        back={{ href: `/s/${storeId}${IMPORT_KIND[job.kind].imports}`, words: 'Imports' }}
      />
      <ImportReport storeId={storeId} initial={job} mayStop={may(role, 'catalog.manage')} />
      <ImportErrors storeId={storeId} initial={job} />
    </PageBody>
  );
}
