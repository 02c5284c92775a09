import type { Metadata } from 'next';
import { regionalOptions } from '@/app/_components/forms/regional-options';
import { Logo } from '@/app/_components/logo';
import { requireUser } from '@/app/_server/session';
import { NewStoreForm } from './_components/new-store-form';

export const metadata: Metadata = { title: 'New store' };

export default async function NewStorePage() {
  await requireUser();
  return (
    <div className="mx-auto flex min-h-dvh max-w-sm flex-col px-6 py-7">
      <header>
        <Logo />
      </header>
      <main className="flex flex-1 flex-col justify-center py-10">
        <h1 className="text-2xl">New store</h1>
        <p className="mt-1.5 text-muted">
          With a catalog, knowledge, assistants and conversations of its own. Nothing is shared with your
          other stores.
        </p>
        <NewStoreForm options={regionalOptions({ locale: 'en', timeZone: 'UTC' })} />
      </main>
    </div>
  );
}
