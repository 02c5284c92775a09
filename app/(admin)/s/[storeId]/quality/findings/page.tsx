import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listFindings } from '@/core/quality/findings/list-findings';
import { FindingsView } from './_components/findings-view';

export const metadata: Metadata = { title: 'Knowledge check' };

export default async function FindingsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'knowledge.view');
  return (
    <FindingsView
      storeId={storeId}
      initial={await listFindings(currentContext(), storeId)}
      mayChange={may(role, 'knowledge.manage')}
    />
  );
}
