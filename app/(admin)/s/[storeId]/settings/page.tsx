import type { Metadata } from 'next';
import { regionalOptions } from '@/app/_components/forms/regional-options';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { DeleteStore } from './_components/delete-store';
import { StoreForm } from './_components/store-form';

export const metadata: Metadata = { title: 'Store settings' };

export default async function StoreSettingsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { store, role } = await requireStore((await params).storeId);
  const { id, isDemo: _, createdAt: __, ...settings } = store;
  return (
    <div className="grid gap-6">
      <StoreForm
        storeId={id}
        settings={settings}
        options={regionalOptions(store)}
        mayChange={may(role, 'settings.manage')}
      />
      {may(role, 'store.delete') && <DeleteStore storeId={id} name={store.name} />}
    </div>
  );
}
