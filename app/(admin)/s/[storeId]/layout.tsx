import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { currentContext } from '@/adapters/current-context';
import { FormatProvider } from '@/app/_components/format/format-context';
import { readerLocale } from '@/app/_components/format/reader-locale';
import { LiveProvider } from '@/app/_components/live/live-provider';
import { requireStore } from '@/app/_server/session';
import { listMyStores } from '@/core/identity/memberships.queries';
import { Shell } from './_components/shell';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function StoreLayout({ children, params }: Props) {
  const { storeId } = await params;
  const { user, role, store } = await requireStore(storeId);
  const stores = await listMyStores(currentContext(), user.id);
  const formats = {
    locale: readerLocale((await headers()).get('accept-language')),
    timeZone: store.timeZone,
    storeLocale: store.locale,
    currency: store.currency,
    now: currentContext().now().toISOString(),
  };
  return (
    <FormatProvider formats={formats}>
      <LiveProvider storeId={storeId} key={storeId}>
        <Shell
          storeId={storeId}
          stores={stores}
          user={{ id: user.id, name: user.name, hasPicture: user.hasPicture }}
          role={role}
        >
          {children}
        </Shell>
      </LiveProvider>
    </FormatProvider>
  );
}
