'use client';
import { SearchCheck, Split } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { FindingsView as Findings } from '@/core/quality/findings/list-findings';
import { CheckBar } from './check-bar';
import { DismissedFindings } from './dismissed-findings';
import { FindingCard } from './finding-card';
import { useFindings } from './use-findings';

const SECTIONS = [
  {
    kind: 'contradiction',
    words: 'Contradictions',
    about: 'Shoppers may get either answer. Decide which one is right.',
  },
  {
    kind: 'duplicate',
    words: 'Said twice',
    about: 'Sooner or later only one of the two gets changed. Keep one.',
  },
] as const;

/** What the check found, contradictions first; what is no problem is folded away below. */
export function FindingsView({
  storeId,
  initial,
  mayChange,
}: {
  storeId: string;
  initial: Findings;
  mayChange: boolean;
}) {
  const { check, findings } = useFindings(storeId, initial);
  const open = findings.filter(({ dismissed }) => !dismissed);
  const dismissed = findings.filter((finding) => finding.dismissed);
  useTabCount(open.length, initial.findings.filter((finding) => !finding.dismissed).length);
  return (
    <div className="grid gap-6">
      <CheckBar storeId={storeId} check={check} mayChange={mayChange} />
      {open.length === 0 && <NothingFound checked={check.finishedAt !== null} />}
      {SECTIONS.map(({ kind, words, about }) => {
        const some = open.filter((finding) => finding.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind} className="grid gap-3">
            <div>
              <h2 id={kind} className="flex items-center gap-2 text-base">
                {words}
                <span className="rounded-full bg-sunken px-2 text-xs leading-5 text-muted tabular-nums">
                  {some.length}
                </span>
              </h2>
              <p className="text-xs text-muted">{about}</p>
            </div>
            <ul className="grid gap-4">
              {some.map((finding) => (
                <li key={finding.id}>
                  <FindingCard storeId={storeId} finding={finding} mayChange={mayChange} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {dismissed.length > 0 && (
        <DismissedFindings storeId={storeId} findings={dismissed} mayChange={mayChange} />
      )}
    </div>
  );
}

/** The count in the tab is made by the server: it is asked again when the list has changed since. */
function useTabCount(count: number, shown: number) {
  const router = useRouter();
  useEffect(() => {
    if (count !== shown) router.refresh();
  }, [router, count, shown]);
}

function NothingFound({ checked }: { checked: boolean }) {
  return (
    <Card>
      {checked ? (
        <EmptyState icon={SearchCheck} title="Nothing to put right">
          No two sources say the same or contradict each other.
        </EmptyState>
      ) : (
        <EmptyState icon={Split} title="Not checked yet">
          Your sources are compared with each other whenever one of them changes. What is said twice, or in
          two ways, is shown here side by side.
        </EmptyState>
      )}
    </Card>
  );
}
