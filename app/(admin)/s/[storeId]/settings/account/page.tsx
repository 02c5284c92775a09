import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStore } from '@/app/_server/session';
import { findPicture } from '@/core/identity/pictures/pictures.queries';
import { PasswordForm } from './_components/password-form';
import { PictureCard } from './_components/picture-card';
import { ProfileForm } from './_components/profile-form';
import { SessionsCard } from './_components/sessions-card';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { user } = await requireStore((await params).storeId);
  const hasPicture = (await findPicture(currentContext().sql, user.id)) !== null;
  return (
    <div className="grid gap-6">
      <PictureCard person={{ id: user.id, name: user.name, hasPicture }} />
      <ProfileForm name={user.name} email={user.email} />
      <PasswordForm personal={[user.name, user.email]} />
      <SessionsCard />
    </div>
  );
}
