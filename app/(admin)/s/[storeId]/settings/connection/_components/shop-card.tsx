import { Badge, type Tone } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { ShopConnectionView } from '@/core/stores/connection/read-connection';
import { MissingScopes } from './missing-scopes';
import { ShopActions } from './shop-actions';
import { ShopFactList } from './shop-fact-list';

const STATUS: Record<ShopConnectionView['status'], { words: string; tone: Tone }> = {
  pending: { words: 'Not connected yet', tone: 'warning' },
  connected: { words: 'Connected', tone: 'success' },
  needs_reconnect: { words: 'Reconnect', tone: 'danger' },
  paused: { words: 'Paused', tone: 'warning' },
  disconnected: { words: 'Disconnected', tone: 'neutral' },
};

/** What to do in each state; a connection that works needs no words. */
const ADVICE: Partial<Record<ShopConnectionView['status'], string>> = {
  needs_reconnect:
    'Until you connect again, products stay as they were last. Shoppers get the copy of an order with its age, or are told that it cannot be looked up now.',
  paused:
    'Until then, products stay as they were last. Shoppers get the copy of an order with its age, or are told that it cannot be looked up now.',
  disconnected: 'Nothing is synced. What was brought in before still answers questions.',
};

/** The shop and how it is doing. */
export function ShopCard({
  storeId,
  connection,
  mayManage,
}: {
  storeId: string;
  connection: ShopConnectionView;
  mayManage: boolean;
}) {
  const status = STATUS[connection.status];
  const advice = ADVICE[connection.status];
  return (
    <Card aria-labelledby="shop">
      <CardHead
        id="shop"
        title={connection.shopName ?? connection.shopAddress}
        hint={connection.platformName}
        action={
          <Badge tone={status.tone} dot>
            {status.words}
          </Badge>
        }
      />
      <div className="grid gap-4 px-5 pb-5">
        {(connection.failure || advice) && (
          <Notice
            kind={connection.failure ? 'danger' : connection.status === 'disconnected' ? 'info' : 'warning'}
          >
            {connection.failure && <p className={advice && 'font-medium'}>{connection.failure}</p>}
            {advice && <p>{advice}</p>}
          </Notice>
        )}
        {connection.authorising === 'waiting' && (
          <Notice>
            Waiting for you to agree at {connection.platformName}. If you closed that page, connect once more.
          </Notice>
        )}
        <ShopFactList connection={connection} />
        <MissingScopes missing={connection.missing} />
        {mayManage && <ShopActions storeId={storeId} connection={connection} />}
      </div>
    </Card>
  );
}
