import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Notice } from '@/app/_components/ui/notice';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listImports } from '@/core/stores/importing/list-imports.queries';
import { ImportList } from '../../_components/imports/import-list';
import { UploadBox } from '../../_components/imports/upload-box';
import { PageBody } from '../../_components/page-head';
import { CatalogHead } from '../_components/catalog-head';
import { FormatHelp } from './_components/format-help';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStore(storeId);
  const imports = await listImports(currentContext(), storeId, 'products', { page: 1, page_size: 20 });
  return (
    <PageBody>
      <CatalogHead storeId={storeId} onImports />
      {may(role, 'catalog.manage') ? (
        <UploadBox
          storeId={storeId}
          kind="products"
          words={{
            file: 'product file',
            formats: 'Shopify’s or WooCommerce’s product CSV, or JSONL; recognised by itself.',
          }}
        />
      ) : (
        <Notice>Your role may look at imports but not start one.</Notice>
      )}
      <FormatHelp />
      <ImportList storeId={storeId} kind="products" initial={imports.items} />
    </PageBody>
  );
}
