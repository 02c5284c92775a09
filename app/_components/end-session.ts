import { signOut } from 'next-auth/react';

/** Ends this browser's session. A full load follows: nothing of the account stays in memory. */
export async function endSession(how: 'here' | 'everywhere' = 'here'): Promise<void> {
  await signOut({ redirect: false }).catch(() => undefined);
  window.location.assign(`/sign-in?ended=${how}`);
}
