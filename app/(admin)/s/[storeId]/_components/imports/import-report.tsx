'use client';
import Link from 'next/link';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Count } from '@/app/_components/format/amounts';
import { ExactTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { Progress } from '@/app/_components/ui/progress';
import type { ImportView } from '@/core/stores/importing/import-view';
import { stopImport } from './actions';
import { fileSize } from './file-size';
import { formatName, IMPORT_KIND, IMPORT_STATUS, isUnderWay } from './import-words';
import { useImport } from './use-imports';

/** How far the import is, and what came of it. */
export function ImportReport({
  storeId,
  initial,
  mayStop,
}: {
  storeId: string;
  initial: ImportView;
  mayStop: boolean;
}) {
  const job = useImport(storeId, initial);
  const status = IMPORT_STATUS[job.status];
  return (
    <Card aria-labelledby="progress">
      <CardHead
        id="progress"
        title={
          <span className="flex items-center gap-2.5">
            Progress
            <Badge tone={status.tone} dot pulsing={isUnderWay(job)}>
              {status.words}
            </Badge>
          </span>
        }
        hint={
          <>
            {formatName(job.format)} · {fileSize(job.totalBytes)} · <ExactTime at={job.createdAt} />
          </>
        }
        action={
          isUnderWay(job) && mayStop ? (
            <StopButton storeId={storeId} importId={job.importId} />
          ) : (
            job.status === 'done' && (
              <Button asChild>
                <Link href={`/s/${storeId}${IMPORT_KIND[job.kind].path}`}>{IMPORT_KIND[job.kind].look}</Link>
              </Button>
            )
          )
        }
      />
      <div className="grid gap-5 px-5 pb-5" aria-live="polite">
        {job.failure && <Notice kind="danger">{job.failure}</Notice>}
        <Bar label="Read" done={job.processedBytes} all={job.totalBytes} finished={job.status === 'done'}>
          {fileSize(job.processedBytes)} of {fileSize(job.totalBytes)} · <Count value={job.processedRows} />{' '}
          rows
        </Bar>
        {job.toIndex > 0 && (
          <Bar label="Made searchable" done={job.indexed} all={job.toIndex} finished={false}>
            <Count value={job.indexed} /> of <Count value={job.toIndex} /> products
          </Bar>
        )}
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          <Figure name="New" value={job.created} />
          <Figure name="Updated" value={job.updated} />
          <Figure name="Unchanged" value={job.unchanged} />
          <Figure name="With errors" value={job.errors} />
        </dl>
      </div>
    </Card>
  );
}

function Bar({
  label,
  done,
  all,
  finished,
  children,
}: {
  label: string;
  done: number;
  all: number;
  finished: boolean;
  children: React.ReactNode;
}) {
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap justify-between gap-x-3 text-xs">
        <span className="font-medium">{label}</span>
        <span className="text-muted">{children}</span>
      </p>
      <Progress value={finished ? 1 : done / Math.max(1, all)} label={label} />
    </div>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="font-display text-xl font-semibold">
        <Count value={value} />
      </dd>
    </div>
  );
}

function StopButton({ storeId, importId }: { storeId: string; importId: string }) {
  const [busy, start] = useTransition();
  return (
    <Button
      busy={busy}
      onClick={() =>
        start(async () => {
          const result = await stopImport(storeId, importId);
          if (!result.ok) toast.error(result.message);
        })
      }
    >
      Stop
    </Button>
  );
}
