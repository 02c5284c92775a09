import { Card } from '@/app/_components/ui/card';
import { Skeleton, TableSkeleton } from '@/app/_components/ui/skeleton';
import { PageBody } from '../../_components/page-head';

export default function CatalogLoading() {
  return (
    <PageBody>
      <Skeleton className="h-8 w-40" />
      <Card>
        <TableSkeleton label="Loading products" />
      </Card>
    </PageBody>
  );
}
