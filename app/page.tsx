import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentContext } from '@/adapters/current-context';
import { listMyStores } from '@/core/identity/memberships.queries';
import { anyUserExists } from '@/core/identity/users.queries';
import { LAST_STORE_COOKIE } from './_server/last-store';
import { currentUser } from './_server/session';

/** Leads on: to set-up on a new instance, to sign-in, or to the store that was open last. */
export default async function StartPage() {
  const ctx = currentContext();
  const user = await currentUser();
  if (!user) redirect((await anyUserExists(ctx)) ? '/sign-in' : '/set-up');
  const stores = await listMyStores(ctx, user.id);
  const last = (await cookies()).get(LAST_STORE_COOKIE)?.value;
  const store = stores.find(({ id }) => id === last) ?? stores[0];
  redirect(store ? `/s/${store.id}` : '/new-store');
}
