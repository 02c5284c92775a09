import { FileUp } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { PageHead } from '../../_components/page-head';

/** Title and tabs that orders, customers and their imports share. */
export function OrdersHead({ storeId, mayImport }: { storeId: string; mayImport: boolean }) {
  const root = `/s/${storeId}/orders`;
  return (
    <div className="grid gap-4">
      <PageHead
        title="Orders"
        description="What shoppers may ask about, once they have shown that it is theirs."
        action={
          mayImport && (
            <Button asChild>
              <Link href={`${root}/imports`}>
                <FileUp />
                Import orders
              </Link>
            </Button>
          )
        }
      />
      <LinkTabs
        label="Orders"
        tabs={[
          { href: root, words: 'Orders' },
          { href: `${root}/changes`, words: 'Changes' },
          { href: `${root}/customers`, words: 'Customers' },
          { href: `${root}/imports`, words: 'Imports' },
        ]}
      />
    </div>
  );
}
