import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Notice } from '@/app/_components/ui/notice';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { readConnectionView } from '@/core/stores/connection/read-connection';
import { listPrivacyRequests } from '@/core/stores/privacy/read-privacy-requests';
import { readSyncView } from '@/core/stores/sync/history/read-sync';
import { ArrivalNotice } from './_components/arrival-notice';
import { FileProductsNotice } from './_components/file-products-notice';
import { PlatformChoice } from './_components/platform-choice';
import { PrivacyCard } from './_components/privacy-card';
import { ReconnectCard } from './_components/reconnect-card';
import { ShopCard } from './_components/shop-card';
import { SuggestedSettingsNotice } from './_components/suggested-settings';
import { SyncCard } from './_components/sync-card';
import { WebhookCard } from './_components/webhook-card';

export const metadata: Metadata = { title: 'Shop connection' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ConnectionPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'connection.view');
  const ctx = currentContext();
  const [view, sync, privacy] = await Promise.all([
    readConnectionView(ctx, storeId),
    readSyncView(ctx, storeId),
    listPrivacyRequests(ctx, storeId),
  ]);
  const { connection, platforms, fileProducts } = view;
  const mayManage = may(role, 'connection.manage');
  const works = connection?.status === 'connected';
  const search = await searchParams;
  return (
    <div className="grid gap-6">
      <ArrivalNotice result={typeof search.result === 'string' ? search.result : undefined} />
      {works && mayManage && (
        <>
          <SuggestedSettingsNotice storeId={storeId} suggested={connection.suggestedSettings} />
          <FileProductsNotice storeId={storeId} count={fileProducts} />
        </>
      )}
      {connection && <ShopCard storeId={storeId} connection={connection} mayManage={mayManage} />}
      {mayManage && connection && (!works || search.keys === 'change') && (
        <ReconnectCard storeId={storeId} platforms={platforms} connection={connection} />
      )}
      {connection && connection.status !== 'pending' && connection.status !== 'disconnected' && (
        <SyncCard storeId={storeId} initial={sync} connected={works} mayManage={mayManage} />
      )}
      {works && (
        <WebhookCard
          storeId={storeId}
          health={connection.webhooks}
          url={connection.webhookUrl}
          mayManage={mayManage}
        />
      )}
      {!mayManage && !connection && (
        <Notice>No shop is connected. An admin or the owner can connect one.</Notice>
      )}
      {mayManage && !works && !connection && <PlatformChoice storeId={storeId} platforms={platforms} />}
      {mayManage && <PrivacyCard storeId={storeId} requests={privacy} />}
    </div>
  );
}
