import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { getMailSettings } from '@/core/stores/mail/manage-mail-settings';
import { MailForm } from './_components/mail-form';
import { MailState } from './_components/mail-state';

export const metadata: Metadata = { title: 'E-mail' };

export default async function MailPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { user, store } = await requireStoreFor(storeId, 'settings.manage');
  const ctx = currentContext();
  const settings = await getMailSettings(ctx, { storeId, by: user.id });
  return (
    <div className="grid gap-6">
      <MailState
        storeId={storeId}
        settings={settings}
        email={user.email}
        instanceCanMail={ctx.mailer.configured}
      />
      <MailForm
        key={settings ? 'own' : 'none'}
        storeId={storeId}
        settings={settings}
        storeName={store.name}
        supportEmail={store.supportEmail}
      />
    </div>
  );
}
