import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext } from '@/core/shared/context';
import { addStore } from '@/core/stores/settings/add-store';
import { createStore } from '@/core/stores/settings/create-store';
import { argon2Hasher } from '@/platform/password-hasher';
import { createRateLimiter } from '@/platform/rate-limiter';
import { type CoreTestContext, createCoreContext } from '@/platform/testing/create-core-context';
import { changePassword } from './change-password';
import { createOwner, type NewOwner } from './create-owner';
import { findActiveUser } from './find-active-user';
import { listMyStores } from './memberships.queries';
import { requireMembership, requirePermission } from './require-membership';
import { updateProfile } from './update-profile';
import { raiseSessionVersion } from './users.queries';
import { verifyCredentials } from './verify-credentials';

let test: CoreTestContext;
let ctx: AppContext;
beforeAll(async () => {
  test = await createCoreContext({ passwords: argon2Hasher });
  // The limiter needs the database that the context has just opened.
  ctx = { ...pick(test.ctx), rateLimiter: createRateLimiter(test.ctx.sql) } as AppContext;
});
afterAll(() => test.close());
afterEach(async () => {
  await ctx.db.user.deleteMany();
  await ctx.db.store.deleteMany();
  await ctx.db.rateLimit.deleteMany();
});

function pick({ db, sql, log, passwords }: AppContext) {
  return { db, sql, log, passwords, now: () => new Date() };
}

const OWNER: NewOwner = {
  name: 'Marta Ober',
  email: ' Marta@Shop.Example ',
  password: 'kettle orchard violet',
  storeName: 'Ober Ceramics',
  currency: 'eur',
  locale: 'de-AT',
  timeZone: 'Europe/Vienna',
};
let machines = 0;
/** Another address each time, so that tests do not run into each other's limits. */
function nextIp(): string {
  machines += 1;
  return `192.0.2.${machines}`;
}

describe('createOwner', () => {
  it('makes account, store and an assistant that can answer', async () => {
    const { userId, storeId, widgetKey } = await createOwner(ctx, OWNER);
    const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user).toMatchObject({ email: 'marta@shop.example', name: 'Marta Ober' });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await ctx.db.store.findUniqueOrThrow({ where: { id: storeId } })).toMatchObject({
      name: 'Ober Ceramics',
      currency: 'EUR',
      locale: 'de-AT',
    });
    expect(await ctx.db.assistant.findMany({ where: { storeId } })).toMatchObject([
      { widgetKey, isDefault: true, provider: 'builtin' },
    ]);
    expect(await requireMembership(ctx, userId, storeId)).toBe('owner');
  });

  it('hands over stores that belong to nobody yet', async () => {
    const { storeId: demoId } = await createStore(ctx, { name: 'Demo', isDemo: true });
    const { userId, storeId } = await createOwner(ctx, OWNER);
    expect(await listMyStores(ctx, userId)).toEqual([
      { id: storeId, name: 'Ober Ceramics', isDemo: false, role: 'owner' },
      { id: demoId, name: 'Demo', isDemo: true, role: 'owner' },
    ]);
  });

  it('gives the instance to one of two who come at the same moment', async () => {
    const tries = await Promise.allSettled([
      createOwner(ctx, OWNER),
      createOwner(ctx, { ...OWNER, email: 'other@shop.example' }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await ctx.db.user.count()).toBe(1);
    expect(await ctx.db.store.count()).toBe(1);
  });

  it('refuses once an account exists', async () => {
    await createOwner(ctx, OWNER);
    await expect(createOwner(ctx, { ...OWNER, email: 'late@shop.example' })).rejects.toMatchObject({
      code: 'conflict',
      userMessage: expect.stringContaining('Sign in'),
    });
  });

  it.each([
    [{ password: 'short' }, 'password'],
    [{ password: 'marta ober' }, 'password'],
    [{ email: 'not an address' }, 'email'],
    [{ storeName: '  ' }, 'storeName'],
    [{ currency: 'XBITCOIN' }, 'currency'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ])('names the field that is wrong: %j', async (change, field) => {
    await expect(createOwner(ctx, { ...OWNER, ...change })).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: [field] })]),
    });
    expect(await ctx.db.user.count()).toBe(0);
  });
});

describe('addStore', () => {
  const STORE = { name: 'Second', currency: 'EUR', locale: 'en', timeZone: 'UTC' };

  it('is for owners, and for who set the instance up even without a store', async () => {
    const { userId, storeId } = await createOwner(ctx, OWNER);
    const { storeId: second } = await addStore(ctx, { userId, store: STORE });
    expect(await requireMembership(ctx, userId, second)).toBe('owner');
    await ctx.db.store.deleteMany({ where: { id: { in: [storeId, second] } } });
    await addStore(ctx, { userId, store: STORE });
  });

  it('is not for guests, nor for owners who were shut out', async () => {
    const { storeId } = await createOwner(ctx, OWNER);
    const guest = await ctx.db.user.create({
      data: { email: 'g@shop.example', name: 'G', passwordHash: '-' },
    });
    const of = { userId: guest.id, store: STORE };
    await expect(addStore(ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
    await ctx.db.membership.create({ data: { storeId, userId: guest.id, role: 'admin' } });
    await expect(addStore(ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
    await ctx.db.membership.updateMany({
      where: { userId: guest.id },
      data: { role: 'owner', deactivatedAt: new Date() },
    });
    await expect(addStore(ctx, of)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('verifyCredentials', () => {
  const good = () => ({ email: 'marta@shop.example', password: OWNER.password, ip: nextIp() });

  it('knows the person by address in any case and password', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    const user = await verifyCredentials(ctx, { ...good(), email: 'MARTA@shop.example' });
    const email = 'marta@shop.example';
    expect(user).toEqual({ id: userId, email, name: 'Marta Ober', hasPicture: false, sessionVersion: 1 });
  });

  it('says the same for a wrong password and an unknown address', async () => {
    await createOwner(ctx, OWNER);
    const wrong = await verifyCredentials(ctx, { ...good(), password: 'not it at all' }).catch((e) => e);
    const unknown = await verifyCredentials(ctx, { ...good(), email: 'nobody@shop.example' }).catch((e) => e);
    expect(wrong.code).toBe('unauthenticated');
    expect(unknown.userMessage).toBe(wrong.userMessage);
  });

  it('works as hard for an unknown address as for a wrong password', async () => {
    await createOwner(ctx, OWNER);
    let verified = 0;
    const passwords = {
      ...argon2Hasher,
      verify: (hash: string, password: string) => {
        verified += 1;
        return argon2Hasher.verify(hash, password);
      },
    };
    const counting = { ...ctx, passwords };
    await verifyCredentials(counting, { ...good(), email: 'nobody@shop.example' }).catch(() => undefined);
    expect(verified).toBe(1);
  });

  it('shuts the door after five wrong tries from one place, not for others', async () => {
    await createOwner(ctx, OWNER);
    const here = nextIp();
    for (let at = 0; at < 5; at += 1) {
      await expect(verifyCredentials(ctx, { ...good(), password: 'guess', ip: here })).rejects.toMatchObject({
        code: 'unauthenticated',
      });
    }
    await expect(verifyCredentials(ctx, { ...good(), ip: here })).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: expect.any(Number),
    });
    await verifyCredentials(ctx, good());
  });

  it('forgets wrong tries after a right one', async () => {
    await createOwner(ctx, OWNER);
    const here = nextIp();
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 4; at += 1) {
        await verifyCredentials(ctx, { ...good(), password: 'guess', ip: here }).catch(() => undefined);
      }
      await verifyCredentials(ctx, { ...good(), ip: here });
    }
  });

  it('slows one machine that tries many addresses', async () => {
    const here = nextIp();
    const codes: string[] = [];
    for (let at = 0; at < 31; at += 1) {
      const email = `person${at}@shop.example`;
      codes.push(await verifyCredentials(ctx, { email, password: 'guess', ip: here }).catch((e) => e.code));
    }
    expect(codes.slice(0, 30)).toEqual(Array(30).fill('unauthenticated'));
    expect(codes[30]).toBe('rate_limited');
  });

  it('keeps no address readable among the counters', async () => {
    await verifyCredentials(ctx, good()).catch(() => undefined);
    const keys = (await ctx.db.rateLimit.findMany()).map(({ key }) => key).join();
    expect(keys).toContain('sign-in:email:');
    expect(keys).not.toMatch(/marta|192\.0/);
  });
});

describe('sessions', () => {
  it('end when the password changes, and when all are ended', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    expect(await findActiveUser(ctx, { userId, sessionVersion: 1 })).toMatchObject({ id: userId });
    const version = await changePassword(ctx, {
      userId,
      currentPassword: OWNER.password,
      newPassword: 'another long secret',
    });
    expect(await findActiveUser(ctx, { userId, sessionVersion: 1 })).toBeNull();
    expect(await findActiveUser(ctx, { userId, sessionVersion: version })).not.toBeNull();
    await raiseSessionVersion(ctx, userId);
    expect(await findActiveUser(ctx, { userId, sessionVersion: version })).toBeNull();
  });

  it('of nobody are none', async () => {
    expect(await findActiveUser(ctx, { userId: 'not an id', sessionVersion: 1 })).toBeNull();
  });
});

describe('changePassword', () => {
  it('wants the current password and a good new one', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(ctx, { userId, currentPassword, newPassword });
    await expect(change('wrong', 'another long secret')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(change(OWNER.password, 'short')).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: ['newPassword'] })],
    });
    await expect(change(OWNER.password, 'marta ober 1')).rejects.toMatchObject({ code: 'invalid_input' });
    await change(OWNER.password, 'another long secret');
    const credentials = { email: 'marta@shop.example', password: 'another long secret', ip: nextIp() };
    expect((await verifyCredentials(ctx, credentials)).sessionVersion).toBe(2);
  });
});

describe('updateProfile', () => {
  it('refuses the address of another account', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    await ctx.db.user.create({ data: { email: 'taken@shop.example', name: 'T', passwordHash: '-' } });
    await expect(
      updateProfile(ctx, { userId, name: 'Marta', email: 'Taken@shop.example' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await updateProfile(ctx, { userId, name: 'Marta O.', email: 'new@shop.example' });
    expect(await findActiveUser(ctx, { userId, sessionVersion: 1 })).toMatchObject({
      name: 'Marta O.',
      email: 'new@shop.example',
    });
  });
});

describe('membership', () => {
  it('makes other people’s stores look as if they were not there', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    const stranger = await ctx.db.user.create({
      data: { email: 's@x.example', name: 'S', passwordHash: '-' },
    });
    const { storeId: theirs } = await createStore(ctx, { name: 'Theirs', ownerUserId: stranger.id });
    for (const id of [theirs, '01900000-0000-7000-8000-000000000000', 'not-an-id']) {
      await expect(requireMembership(ctx, userId, id)).rejects.toMatchObject({
        code: 'not_found',
        userMessage: 'The store was not found.',
      });
    }
  });

  it('lets a viewer look and an admin change', async () => {
    const { storeId } = await createOwner(ctx, OWNER);
    const add = async (role: 'viewer' | 'admin') => {
      const user = await ctx.db.user.create({
        data: { email: `${role}@x.example`, name: role, passwordHash: '-' },
      });
      await ctx.db.membership.create({ data: { storeId, userId: user.id, role } });
      return user.id;
    };
    const [viewer, admin] = [await add('viewer'), await add('admin')];
    expect(await requirePermission(ctx, viewer, storeId, 'conversations.view')).toBe('viewer');
    await expect(requirePermission(ctx, viewer, storeId, 'settings.manage')).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await requirePermission(ctx, admin, storeId, 'providers.manage')).toBe('admin');
    await expect(requireMembership(ctx, admin, storeId, 'owner')).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(requirePermission(ctx, admin, storeId, 'store.delete')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('gives a store made without an owner to the first user', async () => {
    const { userId } = await createOwner(ctx, OWNER);
    await ctx.db.user.create({ data: { email: 'second@x.example', name: 'S', passwordHash: '-' } });
    const { storeId } = await createStore(ctx, { name: 'By the command line' });
    expect(await requireMembership(ctx, userId, storeId)).toBe('owner');
  });
});
