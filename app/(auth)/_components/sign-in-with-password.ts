import { signIn } from 'next-auth/react';

/** @returns null when the session cookie is set, or a sentence that says what went wrong */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  try {
    const result = await signIn('credentials', { email, password, redirect: false, callbackUrl: '/' });
    return result?.error ? faultSentence(result.error) : null;
  } catch {
    return 'The server did not answer. Check your connection and try again.';
  }
}

function faultSentence(fault: string): string {
  const [code, seconds] = fault.split('.');
  switch (code) {
    case 'unauthenticated':
      return 'The e-mail address or the password is not right.';
    case 'rate_limited':
      return `Too many attempts. Try again in ${minutes(Number(seconds))}.`;
    default:
      return 'Signing in did not work. Try again; the log says more.';
  }
}

function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil((seconds || 60) / 60));
  return `${count} minute${count === 1 ? '' : 's'}`;
}
