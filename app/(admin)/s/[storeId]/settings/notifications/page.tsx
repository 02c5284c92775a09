import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { regionalOptions } from '@/app/_components/forms/regional-options';
import { requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { getNotificationChoice } from '@/core/inbox/notifications/manage-choice';
import { listPushDevices, readPushKey } from '@/core/inbox/notifications/push/manage-devices';
import { canMail } from '@/core/stores/mail/store-mailer';
import { BrowserCard } from './_components/browser-card';
import { ChoiceForm } from './_components/choice-form';
import { DeviceList } from './_components/device-list';
import { InstallCard } from './_components/install-card';
import { SoundCard } from './_components/sound-card';

export const metadata: Metadata = { title: 'Notifications' };

export default async function NotificationsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { user, store, role } = await requireStore(storeId);
  const ctx = currentContext();
  const choice = await getNotificationChoice(ctx, { storeId, userId: user.id });
  const devices = await listPushDevices(ctx, user.id);
  return (
    <div className="grid gap-6">
      <BrowserCard pushKey={await readPushKey(ctx)} />
      <DeviceList
        storeId={storeId}
        devices={devices.map(({ createdAt, lastSentAt, ...rest }) => ({
          ...rest,
          createdAt: createdAt.toISOString(),
          lastSentAt: lastSentAt?.toISOString() ?? null,
        }))}
      />
      <ChoiceForm
        storeId={storeId}
        choice={choice}
        timeZones={regionalOptions({ locale: store.locale, timeZone: choice.quiet.timeZone }).timeZones}
        email={user.email}
        canMail={await canMail(ctx, storeId)}
        maySetUpMail={may(role, 'settings.manage')}
      />
      <SoundCard />
      <InstallCard />
    </div>
  );
}
