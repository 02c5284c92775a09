import type { ReactNode } from 'react';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { PageBody, PageHead } from '../_components/page-head';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function SettingsLayout({ children, params }: Props) {
  const root = `/s/${(await params).storeId}/settings`;
  const tabs = [
    { href: root, words: 'Store' },
    { href: `${root}/connection`, words: 'Shop' },
    { href: `${root}/identity`, words: 'Shopper identity' },
    { href: `${root}/actions`, words: 'Actions' },
    { href: `${root}/limits`, words: 'Limits and hours' },
    { href: `${root}/usage`, words: 'Usage' },
    { href: `${root}/providers`, words: 'AI providers' },
    { href: `${root}/account`, words: 'Your account' },
  ];
  return (
    <PageBody>
      <PageHead title="Settings" />
      <LinkTabs label="Settings" tabs={tabs} />
      {children}
    </PageBody>
  );
}
