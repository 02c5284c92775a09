'use client';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import type { ShopConnectionView } from '@/core/stores/connection/read-connection';
import { testConnection } from '../actions';
import { DisconnectDialog } from './disconnect-dialog';

/** Test, new keys and disconnect. A connection that does not work has its form below. */
export function ShopActions({ storeId, connection }: { storeId: string; connection: ShopConnectionView }) {
  const [testing, startTest] = useTransition();
  const [leaving, setLeaving] = useState(false);
  const { status, keys, authorising } = connection;
  const testable = keys !== 'none' || authorising === 'delivered';

  function test() {
    startTest(async () => {
      const result = await testConnection(storeId);
      if (result.ok) toast.success('The shop answers, and the keys are good.');
      else toast.error(result.message);
    });
  }

  return (
    <div className="flex flex-wrap gap-2">
      {testable && (
        <Button onClick={test} busy={testing}>
          Test connection
        </Button>
      )}
      {status === 'connected' && (
        <Button asChild>
          <Link href="?keys=change" scroll={false}>
            Change keys …
          </Link>
        </Button>
      )}
      {status !== 'pending' && (
        <Button look="danger-quiet" onClick={() => setLeaving(true)}>
          {status === 'disconnected' ? 'Erase its data …' : 'Disconnect …'}
        </Button>
      )}
      <DisconnectDialog
        storeId={storeId}
        name={connection.shopName ?? connection.shopAddress}
        eraseOnly={status === 'disconnected'}
        open={leaving}
        onOpenChange={setLeaving}
      />
    </div>
  );
}
