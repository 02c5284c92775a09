// Shows push notifications and, without a connection, a page that says so. Keeps no page of the admin: those are private
// and change by the second.

const OFFLINE = '/offline.html';
const CACHE = 'storefolk-offline-1';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.add(new Request(OFFLINE, { cache: 'reload' }))));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith('storefolk-') && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.destination !== 'document') return;
  event.respondWith(
    fetch(event.request).catch(async () => (await caches.match(OFFLINE)) ?? Response.error()),
  );
});

self.addEventListener('push', (event) => {
  const { title, body, tag, path } = readPayload(event);
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      renotify: true,
      icon: '/icons/icon-192.png',
      badge: '/icons/badge-96.png',
      data: { path },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

// The browser has got a new address, or lost it: the server has to know the new one.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(
    (async () => {
      const key = event.oldSubscription?.options.applicationServerKey;
      if (!key) return;
      const options = { userVisibleOnly: true, applicationServerKey: key };
      const subscription = event.newSubscription ?? (await self.registration.pushManager.subscribe(options));
      await fetch('/api/admin/push-devices', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ subscription }),
      });
    })(),
  );
});

/** Browsers insist that every push shows something. */
function readPayload(event) {
  try {
    const { title, body, tag, path } = event.data.json();
    return { title: String(title), body: String(body), tag: String(tag), path: String(path) };
  } catch {
    return { title: 'Storefolk', body: 'A conversation needs you', tag: 'storefolk', path: '/' };
  }
}

/** Brings a window of the admin to the front and leads it there. */
async function open(path) {
  const target = new URL(path ?? '/', self.location.origin);
  if (target.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((window) => new URL(window.url).pathname === target.pathname);
  const admin = there ?? windows.find((window) => new URL(window.url).pathname.startsWith('/s/'));
  if (!admin) return void (await self.clients.openWindow(target.href));
  const shown = await admin.focus();
  // The page leads itself there, so that nothing half-written in it is lost without a question.
  shown.postMessage({ type: 'open', path: target.pathname + target.search });
}
