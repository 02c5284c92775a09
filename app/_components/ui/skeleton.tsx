import { cn } from '../cn';

/** A grey shape where content is about to be. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-sm bg-sunken', className)} />;
}

/** The outline of a table while its rows are fetched. */
export function TableSkeleton({ rows = 8, label = 'Loading' }: { rows?: number; label?: string }) {
  const lines = Array.from({ length: rows }, (_, at) => ({
    id: `row-${at}`,
    width: `${62 - ((at * 17) % 30)}%`,
  }));
  return (
    <div role="status" aria-label={label} className="divide-y">
      {lines.map(({ id, width }) => (
        <div key={id} className="flex items-center gap-4 px-5 py-3.5">
          <Skeleton className="size-9 rounded-md" />
          <div className="grid flex-1 gap-2">
            <div style={{ width }}>
              <Skeleton className="h-3.5" />
            </div>
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="hidden h-3.5 w-20 sm:block" />
        </div>
      ))}
    </div>
  );
}
