import type { ReactNode } from 'react';
import { LinkTabs } from '@/app/_components/ui/link-tabs';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { PageBody, PageHead } from '../_components/page-head';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function SettingsLayout({ children, params }: Props) {
  const { storeId } = await params;
  const { role } = await requireStore(storeId);
  const root = `/s/${storeId}/settings`;
  const tabs = [
    { href: root, words: 'Store' },
    { href: `${root}/team`, words: 'Team' },
    { href: `${root}/connection`, words: 'Shop' },
    { href: `${root}/identity`, words: 'Shopper identity' },
    { href: `${root}/actions`, words: 'Actions' },
    { href: `${root}/replies`, words: 'Replies' },
    { href: `${root}/inbox`, words: 'Inbox' },
    { href: `${root}/tags`, words: 'Tags' },
    { href: `${root}/limits`, words: 'Limits' },
    { href: `${root}/contacts`, words: 'Contacts and privacy' },
    { href: `${root}/usage`, words: 'Usage' },
    { href: `${root}/providers`, words: 'AI providers' },
    ...(may(role, 'settings.manage') ? [{ href: `${root}/mail`, words: 'E-mail' }] : []),
    ...(may(role, 'audit.view') ? [{ href: `${root}/audit`, words: 'Audit log' }] : []),
    { href: `${root}/notifications`, words: 'Notifications' },
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
