'use client';
import { Tabs } from 'radix-ui';
import { PageForm } from './page-form';
import { TextForm } from './text-form';

const TAB =
  'flex-1 h-8 rounded-sm text-xs text-muted data-[state=active]:bg-surface data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:shadow-soft';

/** A policy is either written here or read from the shop's own page. */
export function PolicyForm({ storeId, onDone }: { storeId: string; onDone: () => void }) {
  return (
    <Tabs.Root defaultValue="text">
      <Tabs.List aria-label="Where the text comes from" className="mb-5 flex gap-1 rounded-md bg-sunken p-1">
        <Tabs.Trigger value="text" className={TAB}>
          Write or paste
        </Tabs.Trigger>
        <Tabs.Trigger value="page" className={TAB}>
          Read from a page
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="text">
        <TextForm storeId={storeId} type="policy" onDone={onDone} />
      </Tabs.Content>
      <Tabs.Content value="page">
        <PageForm storeId={storeId} type="policy" onDone={onDone} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
