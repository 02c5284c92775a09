import { fetchJson } from '../live/fetch-json';

/** What this browser can do about notifications. */
export type PushState =
  /** Browsers allow push to pages of https:// and of this very machine alone. */
  | 'insecure'
  /** iPhones and iPads: only the installed app may. */
  | 'install-first'
  | 'unsupported'
  /** The person said no; only the browser's own settings undo that. */
  | 'blocked'
  | 'off'
  | 'on';

const WORKER = '/service-worker.js';
const DEVICES = '/api/admin/push-devices';

/** Starts the service worker, or takes over its newest version. Does nothing where there is none. */
export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' }).catch(() => undefined);
}

export async function readPushState(): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return isApple() && !isInstalled() ? 'install-first' : 'unsupported';
  }
  if (Notification.permission === 'denied') return 'blocked';
  return (await findSubscription()) ? 'on' : 'off';
}

/**
 * Asks for permission and has the server push here.
 * @param key the instance's, base64url
 * @throws Error with a sentence for people
 */
export async function turnOn(key: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new Error('Notifications were not allowed.');
  }
  await startWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const applicationServerKey = toBytes(key);
  const before = await pushManager.getSubscription();
  // One that was made for another instance's key cannot be used.
  if (before && !isSame(before.options.applicationServerKey, applicationServerKey))
    await before.unsubscribe();
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey })
    .catch(() => {
      throw new Error('This browser could not reach its push service. Try again in a moment.');
    });
  await send('POST', { subscription });
}

/** This browser shows nothing more. */
export async function turnOff(): Promise<void> {
  const subscription = await findSubscription();
  if (!subscription) return;
  await send('DELETE', { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}

export function isInstalled(): boolean {
  return window.matchMedia('(display-mode: standalone)').matches;
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function send(method: 'POST' | 'DELETE', body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return fetchJson(DEVICES, { method, headers, body: JSON.stringify(body) });
}

/** iPadOS says that it is a Mac, but no Mac has a touch screen. */
function isApple(): boolean {
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function isSame(stored: ArrayBuffer | null, key: Uint8Array): boolean {
  if (!stored || stored.byteLength !== key.length) return false;
  return new Uint8Array(stored).every((byte, i) => byte === key[i]);
}
