import { signOut } from 'next-auth/react';
import { turnOff } from './push/browser-push';

/** Ends this browser's session, and its notifications with it. A full load follows: nothing of the account stays in memory. */
export async function endSession(how: 'here' | 'everywhere' = 'here'): Promise<void> {
  if ('serviceWorker' in navigator) await turnOff().catch(() => undefined);
  await signOut({ redirect: false }).catch(() => undefined);
  window.location.assign(`/sign-in?ended=${how}`);
}
