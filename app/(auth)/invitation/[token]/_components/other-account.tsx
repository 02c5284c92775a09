'use client';
import { signOut } from 'next-auth/react';
import { useTransition } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';

/** Somebody else is signed in in this browser: nobody joins with an account that was not meant. */
export function OtherAccount({ own, invited }: { own: string; invited: string }) {
  const [busy, start] = useTransition();
  const leave = () =>
    start(async () => {
      await signOut({ redirect: false }).catch(() => undefined);
      window.location.reload();
    });
  return (
    <div className="mt-7 grid gap-5">
      <Notice kind="warning">
        You are signed in as {own}, but the invitation is for {invited}. Sign out to accept it.
      </Notice>
      <Button look="primary" size="lg" busy={busy} onClick={leave}>
        Sign out and go on
      </Button>
    </div>
  );
}
