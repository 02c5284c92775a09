import { createHash } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { currentRuntime } from '@/adapters/current-context';
import { findActiveUser, type SessionUser } from '@/core/identity/find-active-user';

export const SESSION_DAYS = 14;
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

/** What the encrypted session cookie holds. */
export interface SessionClaims {
  userId: string;
  sessionVersion: number;
}

/**
 * Names of the auth cookies. They carry a mark of the instance, because browsers do not keep cookies of
 * different ports apart: two instances on one host would sign each other out.
 */
export function authCookieNames(): { session: string; callbackUrl: string; csrf: string; secure: boolean } {
  const { publicUrl, authSecret } = currentRuntime();
  const secure = publicUrl.startsWith('https://');
  const mark = createHash('sha256').update(authSecret).digest('hex').slice(0, 8);
  const prefix = secure ? '__Secure-' : '';
  return {
    session: `${prefix}storefolk-session-${mark}`,
    callbackUrl: `${prefix}storefolk-callback-${mark}`,
    csrf: `${secure ? '__Host-' : ''}storefolk-csrf-${mark}`,
    secure,
  };
}

/** A session cookie's value for the user, valid for SESSION_SECONDS. */
export function encodeSession(claims: SessionClaims): Promise<string> {
  const { authSecret } = currentRuntime();
  return encode({
    token: { sub: claims.userId, sessionVersion: claims.sessionVersion },
    secret: authSecret,
    maxAge: SESSION_SECONDS,
  });
}

/** @returns null when the token is missing, forged, expired or of another instance */
export async function decodeSession(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  try {
    const payload = await decode({ token, secret: currentRuntime().authSecret });
    if (!payload?.sub || typeof payload.sessionVersion !== 'number') return null;
    return { userId: payload.sub, sessionVersion: payload.sessionVersion };
  } catch {
    return null;
  }
}

/** The signed-in user of a session token; null also when the session was ended on the server. */
export async function readSession(token: string | undefined): Promise<SessionUser | null> {
  const claims = await decodeSession(token);
  return claims && findActiveUser(currentRuntime().context, claims);
}

/**
 * For sockets, which have a Cookie header but no Next request.
 * @param cookieHeader as the browser sent it; undefined when it sent none
 */
export async function readSessionFromCookieHeader(
  cookieHeader: string | undefined,
): Promise<{ userId: string; sessionVersion: number } | null> {
  const wanted = authCookieNames().session;
  for (const pair of cookieHeader?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== wanted) continue;
    const user = await readSession(pair.slice(at + 1).trim());
    return user && { userId: user.id, sessionVersion: user.sessionVersion };
  }
  return null;
}
