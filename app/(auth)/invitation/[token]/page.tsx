import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import { currentContext } from '@/adapters/current-context';
import { Button } from '@/app/_components/ui/button';
import { signInAddress } from '@/app/_server/return-path';
import { currentUser } from '@/app/_server/session';
import { ROLE_WORDS } from '@/core/identity/permission-words';
import { limitInvitations } from '@/core/identity/team/invitations/limit-invitations';
import { type InvitationView, readInvitation } from '@/core/identity/team/invitations/read-invitation';
import { isAppError } from '@/core/shared/app-error';
import { JoinButton } from './_components/join-button';
import { NewAccountForm } from './_components/new-account-form';
import { OtherAccount } from './_components/other-account';

export const metadata: Metadata = { title: 'Invitation', robots: 'noindex', referrer: 'no-referrer' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await read(token);
  if (typeof found === 'string') return <NotValid why={found} />;
  const user = await currentUser();
  const { storeName, inviterName, role, email, hasAccount } = found;
  return (
    <>
      <h1 className="text-2xl text-balance">Join {storeName}</h1>
      <p className="mt-1.5 text-muted">
        {inviterName ?? 'Somebody'} invites <strong className="text-ink">{email}</strong> to the team, as{' '}
        {ROLE_WORDS[role].name.toLowerCase()}. {ROLE_WORDS[role].means}
      </p>
      {user && user.email !== email ? (
        <OtherAccount own={user.email} invited={email} />
      ) : user ? (
        <JoinButton token={token} storeName={storeName} />
      ) : hasAccount ? (
        <>
          <p className="mt-6 text-muted">
            You have an account here already. Sign in, and you are back on this page.
          </p>
          <Button look="primary" size="lg" asChild className="mt-5">
            <Link href={signInAddress(`/invitation/${token}`, { expired: false })}>Sign in to join</Link>
          </Button>
        </>
      ) : (
        <NewAccountForm token={token} email={email} />
      )}
    </>
  );
}

function NotValid({ why }: { why: string }) {
  return (
    <>
      <h1 className="text-2xl">This link does not work</h1>
      <p role="alert" className="mt-1.5 text-muted">
        {why}
      </p>
      <Button size="lg" asChild className="mt-6">
        <Link href="/">Open Storefolk</Link>
      </Button>
    </>
  );
}

/** @returns a sentence for people where there is nothing to accept */
async function read(token: string): Promise<InvitationView | string> {
  const ctx = currentContext();
  try {
    await limitInvitations(ctx, (await headers()).get(CLIENT_IP_HEADER) ?? 'unknown');
    return await readInvitation(ctx, token);
  } catch (error) {
    if (isAppError(error)) return error.userMessage;
    throw error;
  }
}
