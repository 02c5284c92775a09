'use client';
import Link from 'next/link';
import { endSession } from '@/app/_components/end-session';
import { Button } from '@/app/_components/ui/button';

/** For who was invited to the store of somebody else, or is of none any more: there is nothing to add here. */
export function GuestNotice({ email, storeHref }: { email: string; storeHref: string | null }) {
  return (
    <>
      <h1 className="text-2xl">{storeHref ? 'Only owners add stores' : 'No store to open'}</h1>
      <p className="mt-1.5 text-muted">
        {storeHref
          ? 'Who owns a store here can add another one. Ask the owner of your store.'
          : `${email} is of no team here any more, or not yet. Ask who runs the store to invite you.`}
      </p>
      <div className="mt-6 flex gap-2">
        {storeHref && (
          <Button look="primary" asChild>
            <Link href={storeHref}>Back to the store</Link>
          </Button>
        )}
        <Button onClick={() => void endSession()}>Sign out</Button>
      </div>
    </>
  );
}
