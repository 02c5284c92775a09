import type { ReactNode } from 'react';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { PageBody, PageHead } from '../_components/page-head';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function QualityLayout({ children, params }: Props) {
  const root = `/s/${(await params).storeId}/quality`;
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
            { href: `${root}/tests`, words: 'Tests', pagesBelow: true },
            { href: `${root}/findings`, words: 'Knowledge check', pagesBelow: true },
          ]}
        />
      </div>
      {children}
    </PageBody>
  );
}
