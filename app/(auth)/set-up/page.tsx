import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentContext } from '@/adapters/current-context';
import { anyUserExists } from '@/core/identity/users.queries';
import { SetUpWizard } from './_components/set-up-wizard';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage() {
  if (await anyUserExists(currentContext())) redirect('/sign-in');
  return <SetUpWizard />;
}
