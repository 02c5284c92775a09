'use client';
import Link from 'next/link';
import type { FindingView } from '@/core/quality/findings/list-findings';
import { SOURCE_TYPES } from '../../../knowledge/_components/source-words';
import { DeleteSide } from './delete-side';
import { EditDocument } from './edit-document';

/** One of the two: where it stands, what it says, and ways to put it right. */
export function FindingSide({
  storeId,
  finding,
  side,
  mayChange,
}: {
  storeId: string;
  finding: FindingView;
  side: 'left' | 'right';
  mayChange: boolean;
}) {
  const { title, sourceId, sourceTitle, sourceType, documentId, quote } = finding[side];
  const { icon: Icon, name } = SOURCE_TYPES[sourceType];
  return (
    <div className="flex min-w-0 flex-col gap-3 px-5 py-4">
      <div className="flex items-start gap-2.5">
        <Icon className="mt-0.5 size-4 shrink-0 text-faint" aria-hidden />
        <div className="min-w-0">
          <Link
            href={`/s/${storeId}/knowledge/${sourceId}#${documentId}`}
            className="font-medium break-words underline-offset-2 hover:underline"
          >
            {title}
          </Link>
          <p className="text-xs text-muted">{sourceTitle === title ? name : `${name} · ${sourceTitle}`}</p>
        </div>
      </div>
      <blockquote className="grow border-l-2 pl-3.5 text-pretty break-words whitespace-pre-line">
        {quote.map(({ text, differs }, at) =>
          differs ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
            <mark key={at} className="rounded-sm bg-warning-soft px-1 py-0.5 font-medium text-warning">
              {text}
            </mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
            <span key={at}>{text}</span>
          ),
        )}
      </blockquote>
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          <EditDocument storeId={storeId} side={finding[side]} />
          {finding.kind === 'duplicate' && <DeleteSide storeId={storeId} finding={finding} side={side} />}
        </div>
      )}
    </div>
  );
}
