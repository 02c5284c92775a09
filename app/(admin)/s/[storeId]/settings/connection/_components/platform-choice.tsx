'use client';
import { ChevronRight, Store } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { ConnectablePlatform } from '@/core/stores/connection/connecting/list-connect-methods';
import { ConnectForm } from './connect-form';

const ABOUT: Record<ConnectablePlatform['platform'], string> = {
  shopify: 'Products, orders, customers, policies and pages. You need an app of your own at Shopify.',
  woocommerce: 'Products, orders, customers and policy pages. You approve it in WordPress, or paste keys.',
};

/** The first step: which shop system it is. */
export function PlatformChoice({
  storeId,
  platforms,
}: {
  storeId: string;
  platforms: ConnectablePlatform[];
}) {
  const [chosen, setChosen] = useState<ConnectablePlatform | null>(null);
  if (chosen) {
    return (
      <ConnectForm
        storeId={storeId}
        platform={chosen}
        back={{ words: 'Choose another', onBack: () => setChosen(null) }}
      />
    );
  }
  return (
    <Card aria-labelledby="connect-shop">
      <CardHead
        id="connect-shop"
        title="Connect your shop"
        hint="Products stay current by themselves, and shoppers can ask about their orders"
      />
      <ul className="grid gap-3 px-5 pb-5 sm:grid-cols-2">
        {platforms.map((platform) => (
          <li key={platform.platform}>
            <button
              type="button"
              onClick={() => setChosen(platform)}
              className="group flex h-full w-full items-center gap-4 rounded-lg border p-4 text-left transition-colors hover:border-primary hover:bg-primary-soft"
            >
              <span className="grid size-11 shrink-0 place-items-center rounded-md bg-primary-soft text-primary-ink group-hover:bg-surface">
                <Store className="size-5" aria-hidden />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{platform.name}</span>
                <span className="block text-xs text-pretty text-muted">{ABOUT[platform.platform]}</span>
              </span>
              <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <p className="border-t px-5 py-4 text-xs text-muted">
        Neither of them? Import{' '}
        <Link
          href={`/s/${storeId}/catalog/imports`}
          className="text-primary-ink underline underline-offset-2"
        >
          products
        </Link>{' '}
        and{' '}
        <Link href={`/s/${storeId}/orders/imports`} className="text-primary-ink underline underline-offset-2">
          orders and customers
        </Link>{' '}
        from files.
      </p>
    </Card>
  );
}
