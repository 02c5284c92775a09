'use client';
import Link from 'next/link';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Progress } from '@/app/_components/ui/progress';
import type { ImportView } from '@/core/stores/importing/import-view';
import { formatName, IMPORT_STATUS, isIndexing, isUnderWay } from './import-words';
import { useImports } from './use-imports';

export function ImportList({
  storeId,
  kind,
  initial,
}: {
  storeId: string;
  kind: ImportView['kind'];
  initial: ImportView[];
}) {
  const imports = useImports(storeId, kind, initial);
  if (imports.length === 0) return null;
  return (
    <Card aria-labelledby={`imports-${kind}`}>
      <CardHead
        id={`imports-${kind}`}
        title={`Earlier imports of ${kind}`}
        hint="Importing again updates what is there and removes nothing"
      />
      <ul className="divide-y border-t">
        {imports.map((job) => (
          <li key={job.importId}>
            <Link
              href={`/s/${storeId}/imports/${job.importId}`}
              className="focus-inset grid gap-2 px-5 py-3 hover:bg-sunken"
            >
              <span className="flex items-center gap-3">
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{job.fileName}</span>
                  <span className="block text-xs text-muted">
                    {formatName(job.format)} · <RelativeTime at={job.createdAt} />
                    {job.status !== 'queued' && <Result job={job} />}
                  </span>
                </span>
                <Badge tone={IMPORT_STATUS[job.status].tone} dot pulsing={isUnderWay(job)}>
                  {isIndexing(job) ? 'Making searchable' : IMPORT_STATUS[job.status].words}
                </Badge>
              </span>
              {job.status === 'running' && (
                <Progress
                  value={job.processedBytes / Math.max(1, job.totalBytes)}
                  label={`Import of ${job.fileName}`}
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Result({ job }: { job: ImportView }) {
  return (
    <>
      {' · '}
      <Count value={job.created} /> new, <Count value={job.updated} /> updated
      {job.errors > 0 && (
        <>
          , <Count value={job.errors} /> with errors
        </>
      )}
    </>
  );
}
