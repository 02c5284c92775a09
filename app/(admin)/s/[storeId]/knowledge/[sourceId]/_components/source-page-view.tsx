'use client';
import { ExternalLink } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ExactTime } from '@/app/_components/format/time';
import { Notice } from '@/app/_components/ui/notice';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import { PageHead } from '../../../_components/page-head';
import { SourceMenu } from '../../_components/source-menu';
import { SourceSize } from '../../_components/source-size';
import { SourceStateBadge } from '../../_components/source-state-badge';
import { SOURCE_TYPES } from '../../_components/source-words';
import { useSource } from '../../_components/use-sources';
import { AddEntry } from './add-entry';
import { DocumentList } from './document-list';
import { EditSource } from './edit-source';

/** A source with its documents, kept current while it is read. */
export function SourcePageView({
  storeId,
  initial,
  mayChange,
}: {
  storeId: string;
  initial: SourceDetail;
  mayChange: boolean;
}) {
  const router = useRouter();
  const source = useSource(storeId, initial);
  const list = `/s/${storeId}/knowledge`;
  return (
    <>
      <div className="grid gap-3">
        <PageHead
          title={source.title}
          back={{ href: list, words: 'Knowledge' }}
          action={
            mayChange && (
              <>
                {source.type === 'faq' && <AddEntry storeId={storeId} source={source} />}
                <EditSource storeId={storeId} source={source} />
                <SourceMenu storeId={storeId} source={source} onDeleted={() => router.push(list)} />
              </>
            )
          }
        />
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
          <SourceStateBadge source={source} />
          <span>{SOURCE_TYPES[source.type].name}</span>
          <span>
            <SourceSize source={source} />
          </span>
          {source.indexedAt && (
            <span>
              indexed <ExactTime at={source.indexedAt} />
            </span>
          )}
          {source.url && (
            <a
              href={source.url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1 text-primary-ink underline underline-offset-2"
            >
              {source.url.replace(/^https?:\/\//, '').slice(0, 60)}{' '}
              <ExternalLink className="size-3" aria-hidden />
            </a>
          )}
        </p>
      </div>
      {source.indexError && <Notice kind="danger">{source.indexError}</Notice>}
      {source.note && <Notice kind="warning">{source.note}</Notice>}
      {source.paused && <Notice>Paused: nothing of this source is used in answers.</Notice>}
      <DocumentList storeId={storeId} source={source} mayChange={mayChange} />
    </>
  );
}
