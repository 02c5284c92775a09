'use client';
import { useEffect } from 'react';
import { leadToSignIn } from '@/app/_components/live/fetch-json';

const KEY = 'storefolk-session-renewed';
const HOUR_MS = 60 * 60 * 1000;

/** Renews the session cookie about once an hour of use, so that only idle sessions run out. */
export function KeepSession() {
  useEffect(() => {
    async function renew() {
      const last = Number(sessionStorage.getItem(KEY));
      if (document.hidden || Date.now() - last < HOUR_MS) return;
      sessionStorage.setItem(KEY, String(Date.now()));
      const response = await fetch('/api/auth/session').catch(() => null);
      if (!response?.ok) return;
      const session: { expires?: string } = await response.json();
      if (!session.expires) leadToSignIn();
    }
    void renew();
    document.addEventListener('visibilitychange', renew);
    return () => document.removeEventListener('visibilitychange', renew);
  }, []);
  return null;
}
