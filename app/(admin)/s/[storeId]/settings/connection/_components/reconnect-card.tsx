'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import type { ConnectablePlatform } from '@/core/stores/connection/list-connect-methods';
import type { ShopConnectionView } from '@/core/stores/connection/read-connection';
import { ConnectForm } from './connect-form';
import { PlatformChoice } from './platform-choice';

interface Props {
  storeId: string;
  platforms: ConnectablePlatform[];
  status: ShopConnectionView['status'];
  platform: string;
}

/** Connecting again: open at once where the connection does not work, behind a button where it does. */
export function ReconnectCard({ storeId, platforms, status, platform }: Props) {
  const [open, setOpen] = useState(false);
  if (status === 'disconnected') return <PlatformChoice storeId={storeId} platforms={platforms} />;
  const same = platforms.find((one) => one.platform === platform);
  if (!same) return <PlatformChoice storeId={storeId} platforms={platforms} />;
  if (status !== 'connected' || open) {
    return <ConnectForm storeId={storeId} platform={same} onDone={() => setOpen(false)} />;
  }
  return (
    <div>
      <Button onClick={() => setOpen(true)}>Change keys …</Button>
    </div>
  );
}
