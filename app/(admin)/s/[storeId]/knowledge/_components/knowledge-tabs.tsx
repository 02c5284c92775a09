import { LinkTabs } from '@/app/_components/ui/link-tabs';

export function KnowledgeTabs({ storeId }: { storeId: string }) {
  const root = `/s/${storeId}/knowledge`;
  return (
    <LinkTabs
      label="Knowledge"
      tabs={[
        { href: root, words: 'Sources' },
        { href: `${root}/try`, words: 'Try retrieval' },
      ]}
    />
  );
}
