import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { readAgentConfig } from '@/core/stores/settings/agent/manage-agent-settings';
import { LimitsForm } from './_components/limits-form';

export const metadata: Metadata = { title: 'Limits' };

export default async function LimitsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'settings.view');
  return (
    <LimitsForm
      storeId={storeId}
      config={await readAgentConfig(currentContext(), storeId)}
      mayChange={may(role, 'settings.manage')}
    />
  );
}
