'use client';
import { usePathname, useRouter } from 'next/navigation';
import type { ConnectablePlatform } from '@/core/stores/connection/connecting/list-connect-methods';
import type { ShopConnectionView } from '@/core/stores/connection/read-connection';
import { ConnectForm } from './connect-form';
import { PlatformChoice } from './platform-choice';

interface Props {
  storeId: string;
  platforms: ConnectablePlatform[];
  connection: Pick<ShopConnectionView, 'platform' | 'shopAddress' | 'status'>;
}

/** Connecting again: with the same shop at hand, or with any after it was disconnected. */
export function ReconnectCard({ storeId, platforms, connection }: Props) {
  const router = useRouter();
  const pathname = usePathname();
  const close = () => router.replace(pathname, { scroll: false });
  const same = platforms.find(({ platform }) => platform === connection.platform);
  if (connection.status === 'disconnected' || !same) {
    return <PlatformChoice storeId={storeId} platforms={platforms} />;
  }
  return (
    <ConnectForm
      storeId={storeId}
      platform={same}
      shopAddress={connection.shopAddress}
      {...(connection.status === 'connected' && { back: { words: 'Cancel', onBack: close } })}
      onDone={close}
    />
  );
}
