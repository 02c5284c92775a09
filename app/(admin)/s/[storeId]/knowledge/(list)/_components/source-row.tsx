import Link from 'next/link';
import { RelativeTime } from '@/app/_components/format/time';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import { SourceMenu } from '../../_components/source-menu';
import { SourceSize } from '../../_components/source-size';
import { SourceStateBadge } from '../../_components/source-state-badge';
import { SOURCE_TYPES } from '../../_components/source-words';

export function SourceRow({
  storeId,
  source,
  mayChange,
}: {
  storeId: string;
  source: SourceView;
  mayChange: boolean;
}) {
  const { icon: Icon, name } = SOURCE_TYPES[source.type];
  const href = source.type === 'catalog' ? `/s/${storeId}/catalog` : `/s/${storeId}/knowledge/${source.id}`;
  return (
    <div className="relative flex items-center gap-3 py-3 pr-3 pl-4 transition-colors hover:bg-sunken sm:pl-5">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-sunken text-muted">
        <Icon className="size-4.5" aria-hidden strokeWidth={1.8} />
      </span>
      <div className="min-w-0 flex-1">
        {/* The link covers the row, so that it opens from anywhere on it. */}
        <Link href={href} className="block truncate font-medium after:absolute after:inset-0">
          {source.title}
        </Link>
        <p className="text-xs text-muted sm:truncate">
          {name} · <SourceSize source={source} />
          <span className="max-sm:hidden">
            {' · changed '}
            <RelativeTime at={source.updatedAt} />
          </span>
        </p>
        {source.indexError && <p className="mt-0.5 text-xs text-pretty text-danger">{source.indexError}</p>}
      </div>
      <SourceStateBadge source={source} />
      {mayChange && (
        <div className="relative">
          <SourceMenu storeId={storeId} source={source} />
        </div>
      )}
    </div>
  );
}
