import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { regionalOptions } from '@/app/_components/forms/regional-options';
import { Logo } from '@/app/_components/logo';
import { requireUser } from '@/app/_server/session';
import { listMyStores } from '@/core/identity/memberships.queries';
import { mayAddStore } from '@/core/stores/settings/add-store';
import { GuestNotice } from './_components/guest-notice';
import { NewStoreForm } from './_components/new-store-form';

export const metadata: Metadata = { title: 'New store' };

export default async function NewStorePage() {
  const user = await requireUser();
  const ctx = currentContext();
  const mayAdd = await mayAddStore(ctx, user.id);
  const stores = mayAdd ? [] : await listMyStores(ctx, user.id);
  return (
    <div className="mx-auto flex min-h-dvh max-w-sm flex-col px-6 py-7">
      <header>
        <Logo />
      </header>
      <main className="flex flex-1 flex-col justify-center py-10">
        {mayAdd ? (
          <>
            <h1 className="text-2xl">New store</h1>
            <p className="mt-1.5 text-muted">
              With a catalog, knowledge, assistants and conversations of its own. Nothing is shared with your
              other stores.
            </p>
            <NewStoreForm options={regionalOptions({ locale: 'en', timeZone: 'UTC' })} />
          </>
        ) : (
          <GuestNotice email={user.email} storeHref={stores[0] ? `/s/${stores[0].id}` : null} />
        )}
      </main>
    </div>
  );
}
