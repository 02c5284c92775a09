import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { PageBody } from '../_components/page-head';

export default function OverviewLoading() {
  return (
    <PageBody>
      <div role="status" aria-label="Loading the overview" className="grid gap-2">
        <Skeleton className="h-7 w-44" />
        <Skeleton className="h-4 w-64" />
      </div>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {['a', 'b', 'c', 'd'].map((key) => (
          <Card key={key} className="grid gap-3 p-5">
            <Skeleton className="h-3.5 w-24" />
            <Skeleton className="h-8 w-16" />
          </Card>
        ))}
      </div>
      <Card className="p-5">
        <Skeleton className="h-64" />
      </Card>
    </PageBody>
  );
}
