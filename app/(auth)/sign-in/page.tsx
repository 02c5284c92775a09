import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentContext } from '@/adapters/current-context';
import { Notice } from '@/app/_components/ui/notice';
import { safeReturnPath } from '@/app/_server/return-path';
import { currentUser } from '@/app/_server/session';
import { anyUserExists } from '@/core/identity/users.queries';
import { SignInForm } from './_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Query = Partial<Record<'return' | 'expired' | 'ended', string>>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const returnPath = safeReturnPath(query.return);
  if (await currentUser()) redirect(returnPath);
  if (!(await anyUserExists(currentContext()))) redirect('/set-up');
  return (
    <>
      <h1 className="text-2xl">Sign in</h1>
      <p className="mt-1.5 text-muted">Welcome back. Your team has been busy.</p>
      {query.expired && (
        <Notice kind="warning" className="mt-5">
          Your session has ended. Sign in again and you are back where you were.
        </Notice>
      )}
      {query.ended && (
        <Notice kind="success" className="mt-5">
          You are signed out{query.ended === 'everywhere' ? ' on every device' : ''}.
        </Notice>
      )}
      <SignInForm returnPath={returnPath} />
    </>
  );
}
