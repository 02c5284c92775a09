'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { FileUp, MessagesSquare, MonitorSmartphone, Package, Plus, Store } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { THEMES } from '@/app/_components/theme';
import { useTheme } from '@/app/_components/use-theme';
import type { SearchHits } from '@/app/api/admin/stores/[storeId]/search/route';
import type { MyStore } from '@/core/identity/memberships.queries';
import type { Role } from '@/core/identity/permissions';
import { settingsPagesFor } from '../settings/_components/settings-pages';
import { navigationFor } from './navigation';

/** Words by which the connection is looked for as well. */
const SHOP_SYSTEMS = ['Shopify', 'WooCommerce', 'sync', 'webhooks'];

const THEME_WORDS = { system: 'Colours as the system', light: 'Light colours', dark: 'Dark colours' };

/** Goes anywhere and does the common things by keyboard; finds products and conversations by their words. */
export function CommandPalette({
  storeId,
  stores,
  role,
  open,
  onOpenChange,
}: {
  storeId: string;
  stores: MyStore[];
  role: Role;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const [, chooseTheme] = useTheme();
  const [text, setText] = useState('');
  const query = useDeferredValue(text.trim());
  const { data: hits } = useQuery({
    queryKey: ['search', storeId, query],
    queryFn: () =>
      fetchJson<SearchHits>(`/api/admin/stores/${storeId}/search?q=${encodeURIComponent(query)}`),
    enabled: open && query.length >= 2,
    placeholderData: keepPreviousData,
  });
  const root = `/s/${storeId}`;

  function run(act: () => void) {
    onOpenChange(false);
    setText('');
    act();
  }
  const go = (path: string) => () => run(() => router.push(path));

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[10vh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-xl -translate-x-1/2 animate-appear overflow-hidden rounded-lg border bg-overlay shadow-soft"
        >
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Command loop label="Search and commands" filter={holdsAllWords}>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder="Go to a page, find a product or a conversation …"
              className="h-13 w-full border-b bg-transparent px-5 text-base outline-none"
            />
            {/* Beside the list: there, all children have to be options. */}
            <Command.Empty className="px-3 py-8 text-center text-muted">Nothing fits “{text}”.</Command.Empty>
            <Command.List className="max-h-[55vh] overflow-y-auto p-2">
              <Group heading="Pages">
                {navigationFor(role).map(({ path, words, icon: Icon }) => (
                  <Item key={path} onSelect={go(root + path)} icon={<Icon />}>
                    {words}
                  </Item>
                ))}
              </Group>
              <Group heading="Do">
                <Item onSelect={go(`${root}/catalog/imports`)} icon={<FileUp />}>
                  Import products
                </Item>
                <Item onSelect={go(`${root}/orders/imports`)} icon={<FileUp />}>
                  Import orders
                </Item>
                <Item onSelect={go(`${root}/knowledge?add=faq`)} icon={<Plus />}>
                  Add knowledge
                </Item>
                {THEMES.map((theme) => (
                  <Item
                    key={theme}
                    onSelect={() => run(() => chooseTheme(theme))}
                    icon={<MonitorSmartphone />}
                  >
                    {THEME_WORDS[theme]}
                  </Item>
                ))}
              </Group>
              <Group heading="Settings">
                {settingsPagesFor(role)
                  .flatMap(({ pages }) => pages)
                  .map(({ path, words, icon: Icon }) => (
                    <Item
                      key={path}
                      value={`Settings ${words}`}
                      onSelect={go(`${root}/settings${path}`)}
                      icon={<Icon />}
                      {...(path === '/connection' && { keywords: SHOP_SYSTEMS })}
                    >
                      {words}
                    </Item>
                  ))}
              </Group>
              {stores.length > 1 && (
                <Group heading="Stores">
                  {stores.map((store) => (
                    <Item
                      key={store.id}
                      value={`${store.name} ${store.id}`}
                      onSelect={go(`/s/${store.id}`)}
                      icon={<Store />}
                    >
                      {store.name}
                    </Item>
                  ))}
                </Group>
              )}
              {query.length >= 2 && hits && hits.products.length > 0 && (
                <Group heading="Products">
                  {hits.products.map(({ id, title }) => (
                    <Item
                      key={id}
                      value={`${title} ${id}`}
                      keywords={[query]}
                      onSelect={go(`${root}/catalog/${id}`)}
                      icon={<Package />}
                    >
                      {title}
                    </Item>
                  ))}
                </Group>
              )}
              {query.length >= 2 && hits && hits.conversations.length > 0 && (
                <Group heading="Conversations">
                  {hits.conversations.map(({ id, text: preview }) => (
                    <Item
                      key={id}
                      value={id}
                      keywords={[query]}
                      onSelect={go(`${root}/conversations/${id}`)}
                      icon={<MessagesSquare />}
                    >
                      {preview}
                    </Item>
                  ))}
                </Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whether an entry's words hold all that was typed; nearly everything holds its letters one after the other. */
function holdsAllWords(words: string, typed: string, keywords: string[] = []): number {
  const text = [words, ...keywords].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
    ? 1
    : 0;
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  icon,
  children,
  ...rest
}: {
  icon: ReactNode;
  children: ReactNode;
  onSelect: () => void;
  value?: string;
  keywords?: string[];
}) {
  return (
    <Command.Item
      className="flex h-10 cursor-pointer items-center gap-3 rounded-md px-3 data-[selected=true]:bg-primary-soft data-[selected=true]:text-primary-ink [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint"
      {...rest}
    >
      {icon}
      <span className="truncate">{children}</span>
    </Command.Item>
  );
}
