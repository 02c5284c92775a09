import {
  ArrowDownRight,
  ArrowUpRight,
  BookOpenText,
  type LucideIcon,
  Plus,
  SlidersHorizontal,
} from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/app/_components/cn';
import { RelativeTime } from '@/app/_components/format/time';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { RunComparison } from '@/core/quality/scenarios/runs/compare-runs';

/** What is otherwise than in the run before, and what had changed in between. */
export function ComparisonCard({ storeId, comparison }: { storeId: string; comparison: RunComparison }) {
  const { before, newlyFailing, newlyPassing, stillFailing, stillPassing, added } = comparison;
  return (
    <Card aria-labelledby="comparison">
      <CardHead
        id="comparison"
        title="Since the run before"
        hint={
          <Link
            href={`/s/${storeId}/quality/tests/runs/${before.id}`}
            className="underline underline-offset-2 hover:text-ink"
          >
            <RelativeTime at={before.createdAt} />
          </Link>
        }
      />
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-5 pb-4 sm:grid-cols-4">
        <Figure name="Newly failing" value={newlyFailing.length} tone="danger" icon={ArrowDownRight} />
        <Figure name="Mended" value={newlyPassing.length} tone="success" icon={ArrowUpRight} />
        <Figure name="Still failing" value={stillFailing.length} />
        <Figure name="Still passing" value={stillPassing} />
      </dl>
      <Between comparison={comparison} added={added} />
    </Card>
  );
}

function Figure({
  name,
  value,
  tone,
  icon: Icon,
}: {
  name: string;
  value: number;
  tone?: 'danger' | 'success';
  icon?: LucideIcon;
}) {
  const coloured = value > 0 && tone;
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-xs text-muted">{name}</dt>
      <dd
        className={cn(
          'flex items-center gap-1.5 font-display text-xl leading-7 font-semibold',
          coloured && (tone === 'danger' ? 'text-danger' : 'text-success'),
        )}
      >
        {value}
        {coloured && Icon && <Icon className="size-4.5" aria-hidden />}
      </dd>
    </div>
  );
}

/** The marker between "before" and "after": knowledge, settings and tests that are not the same. */
function Between({ comparison, added }: { comparison: RunComparison; added: number }) {
  const { knowledge, settings } = comparison;
  if (!knowledge && settings.length === 0 && added === 0) {
    return (
      <p className="border-t px-5 py-3 text-xs text-muted">
        Knowledge and settings were the same in both runs.
      </p>
    );
  }
  return (
    <ul aria-label="What changed in between" className="grid gap-2 border-t px-5 py-3 text-xs">
      {knowledge && (
        <Change icon={BookOpenText}>
          <strong>The knowledge changed.</strong> {knowledgeWords(knowledge)}
        </Change>
      )}
      {settings.map((setting) => (
        <Change key={setting} icon={SlidersHorizontal}>
          {setting}
        </Change>
      ))}
      {added > 0 && (
        <Change icon={Plus}>
          {added === 1 ? '1 test is new in this run' : `${added} tests are new in this run`}
        </Change>
      )}
    </ul>
  );
}

function Change({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <Icon className="mt-0.5 size-3.5 shrink-0 text-faint" aria-hidden />
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}

const NAMED = 5;

function knowledgeWords({ documents, products }: NonNullable<RunComparison['knowledge']>): string {
  const more = documents.length - NAMED;
  const words = [
    documents.length > 0 &&
      `Written: ${documents.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    products > 0 && (products === 1 ? '1 product was changed.' : `${products} products were changed.`),
  ].filter(Boolean);
  return words.length > 0 ? words.join(' ') : 'Something was taken out or paused.';
}
