import { FileUp } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { PageHead } from '../../_components/page-head';

/** Title and tabs that the catalog's two lists share. */
export function CatalogHead({ storeId, onImports }: { storeId: string; onImports?: boolean }) {
  const root = `/s/${storeId}/catalog`;
  return (
    <div className="grid gap-4">
      <PageHead
        title="Catalog"
        description="What the assistant can find, compare and show."
        action={
          !onImports && (
            <Button asChild look="primary">
              <Link href={`${root}/imports`}>
                <FileUp />
                Import products
              </Link>
            </Button>
          )
        }
      />
      <LinkTabs
        label="Catalog"
        tabs={[
          { href: root, words: 'Products' },
          { href: `${root}/imports`, words: 'Imports' },
        ]}
      />
    </div>
  );
}
