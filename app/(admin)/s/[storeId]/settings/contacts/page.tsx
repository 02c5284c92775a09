import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { readFields } from '@/core/contacts/fields/manage-fields';
import { readRetention } from '@/core/contacts/retention/manage-retention';
import { may } from '@/core/identity/permissions';
import { FieldsCard } from './_components/fields-card';
import { RetentionCard } from './_components/retention-card';

export const metadata: Metadata = { title: 'Contact settings' };

export default async function ContactSettingsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { user, role } = await requireStoreFor(storeId, 'settings.view');
  const of = { storeId, by: user.id };
  const ctx = currentContext();
  const [fields, { days }] = await Promise.all([readFields(ctx, of), readRetention(ctx, of)]);
  const mayChange = may(role, 'settings.manage');
  return (
    <div className="grid gap-6">
      <FieldsCard storeId={storeId} fields={fields} mayChange={mayChange} />
      <RetentionCard key={days} storeId={storeId} days={days} mayChange={mayChange} />
    </div>
  );
}
