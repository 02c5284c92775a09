import type { Metadata } from 'next';
import { requireStore } from '@/app/_server/session';
import { PasswordForm } from './_components/password-form';
import { ProfileForm } from './_components/profile-form';
import { SessionsCard } from './_components/sessions-card';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { user } = await requireStore((await params).storeId);
  return (
    <div className="grid gap-6">
      <ProfileForm name={user.name} email={user.email} />
      <PasswordForm personal={[user.name, user.email]} />
      <SessionsCard />
    </div>
  );
}
