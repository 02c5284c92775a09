import type { ReactNode } from 'react';
import { requireStore } from '@/app/_server/session';
import { SettingsFrame } from './_components/settings-frame';

interface Props {
  children: ReactNode;
  params: Promise<{ storeId: string }>;
}

export default async function SettingsLayout({ children, params }: Props) {
  const { storeId } = await params;
  const { role } = await requireStore(storeId);
  return (
    <SettingsFrame storeId={storeId} role={role}>
      {children}
    </SettingsFrame>
  );
}
