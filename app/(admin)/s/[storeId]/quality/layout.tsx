import type { ReactNode } from 'react';
import { currentContext } from '@/adapters/current-context';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { requireStore } from '@/app/_server/session';
import { countOpenFindings } from '@/core/quality/findings/finding-rows.queries';
import { PageBody, PageHead } from '../_components/page-head';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function QualityLayout({ children, params }: Props) {
  const { storeId } = await params;
  await requireStore(storeId);
  const findings = await countOpenFindings(currentContext(), storeId);
  const root = `/s/${storeId}/quality`;
  return (
    <PageBody>
      <div className="grid gap-4">
        <PageHead
          title="Quality"
          description="What the assistant gets wrong, and proof that it gets it right."
        />
        <LinkTabs
          label="Quality"
          tabs={[
            { href: `${root}/gaps`, words: 'Gaps', pagesBelow: true },
            { href: `${root}/feedback`, words: 'Feedback', pagesBelow: true },
            { href: `${root}/tests`, words: 'Tests', pagesBelow: true },
            { href: `${root}/findings`, words: 'Knowledge check', count: findings, pagesBelow: true },
          ]}
        />
      </div>
      {children}
    </PageBody>
  );
}
