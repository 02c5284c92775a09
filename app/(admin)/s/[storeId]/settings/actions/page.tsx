import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Notice } from '@/app/_components/ui/notice';
import { requireStoreFor } from '@/app/_server/session';
import { ACTION_NAMES } from '@/core/actions/action-names';
import { readActionPolicies } from '@/core/actions/policy/read-action-policies';
import { readSupportedActions } from '@/core/actions/policy/read-supported-actions';
import { may } from '@/core/identity/permissions';
import { PolicyCard } from './_components/policy-card';

export const metadata: Metadata = { title: 'What the assistant may do' };

export default async function ActionsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { store, role } = await requireStoreFor(storeId, 'settings.view');
  const ctx = currentContext();
  const [policies, supported] = await Promise.all([
    readActionPolicies(ctx, storeId),
    readSupportedActions(ctx, storeId),
  ]);
  return (
    <div className="grid gap-6">
      {supported === null && (
        <Notice kind="warning">
          The shop could not be asked just now which of these it can carry out. What it cannot is not offered.
        </Notice>
      )}
      {ACTION_NAMES.map((action) => (
        <PolicyCard
          key={action}
          storeId={storeId}
          action={action}
          policy={policies[action]}
          currency={store.currency}
          supported={supported === null || supported.has(action)}
          mayChange={may(role, 'settings.manage')}
        />
      ))}
    </div>
  );
}
