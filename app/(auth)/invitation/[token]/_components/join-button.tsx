'use client';
import { useState, useTransition } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import { join } from '../actions';

/** For somebody who is signed in with the invited address. */
export function JoinButton({ token, storeName }: { token: string; storeName: string }) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const accept = () =>
    start(async () => {
      const result = await join(token);
      if (result.ok) window.location.assign(`/s/${result.data.storeId}`);
      else setFault(result.message);
    });
  return (
    <div className="mt-7 grid gap-5">
      {fault && <Notice kind="danger">{fault}</Notice>}
      <Button look="primary" size="lg" busy={busy} onClick={accept}>
        Join {storeName}
      </Button>
    </div>
  );
}
