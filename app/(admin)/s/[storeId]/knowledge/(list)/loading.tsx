import { Card } from '@/app/_components/ui/card';
import { Skeleton, TableSkeleton } from '@/app/_components/ui/skeleton';
import { PageBody } from '../../_components/page-head';

export default function KnowledgeLoading() {
  return (
    <PageBody>
      <Skeleton className="h-8 w-40" />
      <Card>
        <TableSkeleton rows={5} label="Loading sources" />
      </Card>
    </PageBody>
  );
}
