import { expect, type Page, test } from '@playwright/test';
import { type MailServer, startMailServer } from '../fakes/mail/start-mail-server';
import { type FakePushService, startPushService } from '../fakes/push/start-push-service';
import { findViolations } from './support/find-violations';
import { askDemoStore, openDemoStore } from './support/open-demo-store';
import { signIn, storePath } from './support/sign-in';

test.use({ serviceWorkers: 'allow' });

test('the admin can be installed: a manifest, icons of the right size, a service worker under the page’s policy', async ({
  page,
}) => {
  await signIn(page);
  await page.goto(storePath(''));
  const manifest = await (await page.request.get('/manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ name: 'Storefolk', display: 'standalone', start_url: '/', scope: '/' });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob());
      return `${bitmap.width}x${bitmap.height}`;
    }, src);
    expect(size).toBe(sizes);
  }
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/manifest.webmanifest');
  await expect(page.locator('link[rel=apple-touch-icon]')).toHaveCount(1);
  expect(await workerScope(page)).toBe(new URL('/', page.url()).href);
});

test('without a connection it says so, and keeps no page of the admin', async ({ page, context }) => {
  await signIn(page);
  await page.goto(storePath('/settings/notifications'));
  await workerScope(page);
  await page.waitForLoadState('networkidle');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept).toEqual(['/offline.html']);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Storefolk cannot be reached' })).toBeVisible();
  await expect.poll(() => findViolations(page)).toEqual([]);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'What you are told' })).toBeVisible();
});

test('what one is told, and quiet hours, are kept', async ({ page }) => {
  await signIn(page);
  await page.goto(storePath('/settings/notifications'));
  const mail = page.getByRole('switch', { name: 'A shopper writes to you: E-mail' });
  await expect(mail).not.toBeChecked();
  await mail.click();
  await page.getByRole('switch', { name: 'Keep quiet hours' }).click();
  await page.getByLabel('From').fill('08:00');
  await page.getByLabel('Until').fill('08:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The end must differ from the beginning.')).toBeVisible();
  await page.getByLabel('From').fill('21:00');
  await page.getByLabel('Your time zone').selectOption('America/New_York');
  await expect.poll(() => findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toBeHidden();
  await page.reload();
  await expect(mail).toBeChecked();
  await expect(page.getByLabel('From')).toHaveValue('21:00');
  await expect(page.getByLabel('Your time zone')).toHaveValue('America/New_York');
  // As it was, for whoever comes next.
  await mail.click();
  await page.getByRole('switch', { name: 'Keep quiet hours' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Unsaved changes')).toBeHidden();
});

test.describe('a store’s own mail server', () => {
  let server: MailServer;
  test.beforeAll(async ({ browser: _ }, { config }) => {
    server = await startMailServer({ username: 'shop', password: 'p w' }, config.metadata.ownMailPort);
  });
  test.afterAll(() => server.close());

  test('is stored, tested and removed; what is wrong is said', async ({ page }) => {
    await signIn(page);
    await page.goto(storePath('/settings/mail'));
    const password = page.locator('input[name=password]');
    await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
    await page.getByLabel('Port').fill(String(server.port));
    await page.getByLabel('User name').fill('shop');
    await password.fill('wrong');
    await page.getByLabel('From address').fill('nobody');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('This is no e-mail address.')).toBeVisible();
    await page.getByLabel('From address').fill('help@fern.example');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not tested')).toBeVisible();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await expect(page.getByText('Failed', { exact: true })).toBeVisible();
    await password.fill('p w');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not tested')).toBeVisible();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await expect(page.getByText('Works', { exact: true })).toBeVisible();
    expect(server.mails).toMatchObject([{ to: 'robin@fern.example', user: 'shop' }]);
    // The word that it has worked fades in.
    await expect.poll(() => findViolations(page)).toEqual([]);
    await page.getByLabel('Server', { exact: true }).fill('10.0.0.7');
    await password.fill('p w');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not tested')).toBeVisible();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await expect(page.getByText(/not on the public internet/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Remove …' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect(page.getByRole('button', { name: 'Send a test' })).toHaveCount(0);
  });
});

test.describe('push', () => {
  let service: FakePushService;
  test.beforeAll(async ({ browser: _ }, { config }) => {
    service = await startPushService(config.metadata.pushPort);
  });
  test.afterAll(() => service.close());

  test('a hand-off reaches the owner’s browser, encrypted, and the link leads to the reply', async ({
    page,
    request,
  }, { config }) => {
    const store = await openDemoStore(page);
    const browser = service.subscribe(await pushKey(page, store));
    const added = await page.request.post('/api/admin/push-devices', {
      data: { subscription: browser.subscription },
    });
    expect(added.status()).toBe(200);
    await page.goto(`${store}/settings/notifications`);
    await expect(page.getByRole('heading', { name: 'Your browsers' })).toBeVisible();
    await page.getByRole('button', { name: 'Send a test' }).click();
    // Other specs hand over too, and it is the same owner who is told.
    const payloads = () => browser.received.map(({ payload }) => payload as Record<string, unknown>);
    const tests = () => payloads().filter(({ tag }) => tag === 'test');
    await expect.poll(() => tests().length).toBe(1);
    expect(tests()[0]).toMatchObject({ title: 'Larkfell' });
    await expect.poll(() => findViolations(page)).toEqual([]);

    const conversationId = await askDemoStore(request, config.metadata.demoOrigin, [
      'I want to talk to a human',
    ]);
    await expect(page.getByText('A shopper waits for a person', { exact: true }).last()).toBeVisible();
    await expect(page).toHaveTitle(/^\(\d+\) Notifications/);
    const path = `${store}/conversations/${conversationId}?reply=1`;
    const told = () => payloads().filter((payload) => payload.path === path);
    await expect.poll(() => told().length, { timeout: 20_000 }).toBe(1);
    expect(told()[0]).toMatchObject({ body: 'Waits for a person' });
    expect(JSON.stringify(told())).not.toContain('human');
    await page.goto(path);
    await expect(page.getByRole('textbox', { name: /reply|answer/i })).toBeFocused();

    await page.goto(`${store}/settings/notifications`);
    await page.getByRole('button', { name: /^Remove .* on / }).click();
    await expect(page.getByRole('heading', { name: 'Your browsers' })).toHaveCount(0);
  });

  test('the service worker shows what it is sent', async ({ page, context }) => {
    await context.grantPermissions(['notifications']);
    await signIn(page);
    await page.goto(storePath(''));
    const scope = await workerScope(page);
    const tools = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) =>
      tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const found = registrations.find(({ scopeURL }) => scopeURL === scope);
        if (found) resolve(found.registrationId);
      }),
    );
    await tools.send('ServiceWorker.enable');
    const path = storePath('/conversations');
    const payload = { title: 'Grace · Fern & Oak', body: 'Waits for a person', tag: 'c1', path };
    for (const data of [JSON.stringify(payload), 'not what was agreed']) {
      const origin = new URL(scope).origin;
      await tools.send('ServiceWorker.deliverPushMessage', {
        origin,
        registrationId: await registered,
        data,
      });
    }
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const list = await registration.getNotifications();
        return list.map(({ title, body, tag, data }) => ({ title, body, tag, path: data.path })).sort();
      });
    await expect.poll(async () => (await shown()).length).toBe(2);
    expect(await shown()).toContainEqual(payload);
    expect(await shown()).toContainEqual({
      ...{ title: 'Storefolk', body: 'A conversation needs you', tag: 'storefolk', path: '/' },
    });
  });
});

test('strangers, and pages of other origins, add no browser', async ({ page, request }) => {
  const data = { subscription: { endpoint: 'https://push.example/x' } };
  expect((await request.post('/api/admin/push-devices', { data })).status()).toBe(401);
  await signIn(page);
  const headers = { origin: 'https://evil.example' };
  expect((await page.request.post('/api/admin/push-devices', { data, headers })).status()).toBe(403);
  for (const endpoint of ['https://169.254.169.254/latest', 'http://127.0.0.1:1/x', 'nonsense']) {
    const keys = { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) };
    const refused = await page.request.post('/api/admin/push-devices', {
      data: { subscription: { endpoint, keys } },
    });
    expect(refused.status()).toBe(400);
  }
});

/** Waits until the page's service worker runs. @returns what it is in charge of */
async function workerScope(page: Page): Promise<string> {
  return page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
}

/** The instance's public key, as the page hands it to the browser. */
async function pushKey(page: Page, store: string): Promise<string> {
  const html = await (await page.request.get(`${store}/settings/notifications`)).text();
  return /pushKey\\?":\\?"([\w-]{87})/.exec(html)?.[1] ?? '';
}
