import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AppRuntime, setRuntime } from '@/adapters/current-context';
import type { AppContext } from '@/core/shared/context';
import {
  authCookieNames,
  decodeSession,
  encodeSession,
  readSession,
  readSessionFromCookieHeader,
  SESSION_SECONDS,
} from './session-token';

const USER = {
  id: '01900000-0000-7000-8000-000000000001',
  email: 'm@x.example',
  name: 'M',
  sessionVersion: 3,
};
const claims = { userId: USER.id, sessionVersion: 3 };

/** A runtime whose database knows the one user. */
function run(change: Partial<AppRuntime> = {}): void {
  const db = {
    user: {
      findUnique: async ({ where }: { where: { id: string } }) =>
        where.id === USER.id ? { ...USER, pictureType: null } : null,
    },
  };
  setRuntime({
    context: { db } as unknown as AppContext,
    publicUrl: 'http://localhost:3000',
    version: '0',
    authSecret: 'a secret',
    demoShopUrl: null,
    ...change,
  });
}
beforeEach(() => run());

describe('a session token', () => {
  it('names its user', async () => {
    const token = await encodeSession(claims);
    expect(token).not.toContain(USER.id);
    expect(await decodeSession(token)).toEqual(claims);
    expect(await readSession(token)).toEqual({ ...USER, hasPicture: false });
  });

  it('is worth nothing when it is forged, expired, of another instance or not there', async () => {
    const token = await encodeSession(claims);
    expect(await decodeSession(`${token.slice(0, -4)}AAAA`)).toBeNull();
    expect(await decodeSession('nonsense')).toBeNull();
    expect(await decodeSession(undefined)).toBeNull();
    const expired = await encode({
      token: { sub: USER.id, sessionVersion: 3 },
      secret: 'a secret',
      maxAge: -60,
    });
    expect(await decodeSession(expired)).toBeNull();
    run({ authSecret: 'another secret' });
    expect(await decodeSession(token)).toBeNull();
  });

  it('ends with the version it was made for, and with its user', async () => {
    expect(await readSession(await encodeSession({ ...claims, sessionVersion: 2 }))).toBeNull();
    const gone = { ...claims, userId: '01900000-0000-7000-8000-000000000002' };
    expect(await readSession(await encodeSession(gone))).toBeNull();
  });

  it('lasts two weeks', () => expect(SESSION_SECONDS).toBe(14 * 86_400));
});

describe('readSessionFromCookieHeader', () => {
  it('finds the session among other cookies', async () => {
    const pair = `${authCookieNames().session}=${await encodeSession(claims)}`;
    expect(await readSessionFromCookieHeader(`theme=dark; ${pair}; a=b=c`)).toEqual(claims);
  });

  it.each([undefined, '', 'theme=dark', 'storefolk-session-00000000=x', ';;=;'])(
    'finds none in %j',
    async (header) => {
      expect(await readSessionFromCookieHeader(header)).toBeNull();
    },
  );
});

describe('authCookieNames', () => {
  it('keeps instances on one host apart', () => {
    const one = authCookieNames();
    run({ authSecret: 'another secret' });
    expect(authCookieNames().session).not.toBe(one.session);
  });

  it('are bound to TLS where there is TLS', () => {
    expect(authCookieNames()).toMatchObject({ secure: false });
    run({ publicUrl: 'https://chat.shop.example' });
    const names = authCookieNames();
    expect(names.secure).toBe(true);
    expect(names.session).toMatch(/^__Secure-storefolk-session-/);
    expect(names.csrf).toMatch(/^__Host-storefolk-csrf-/);
  });
});
