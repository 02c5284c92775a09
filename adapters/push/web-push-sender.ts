import { Agent, request } from 'undici';
import webPush from 'web-push';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { PushKeys, PushMessage, PushSender, PushTarget } from '@/core/shared/push-sender';
import { checkPageUrl } from '@/platform/safe-fetch/check-page-url';
import { createGuardedLookup } from '@/platform/safe-fetch/guarded-lookup';

const TIMEOUT_MS = 10_000;

/**
 * Web push (RFC 8030, 8291, 8292). The address comes from a browser, so it is treated like one that a stranger typed:
 * https, and no address inside our own network, checked at the moment of connecting; redirects are not followed.
 * @param allowPrivateHosts "host:port" that may lie anywhere, also without https; for tests and closed networks
 */
export function createPushSender(allowPrivateHosts: readonly string[]): PushSender {
  const allowedHosts = new Set(allowPrivateHosts.map((host) => host.toLowerCase()));
  const guarded = new Agent({ connect: { lookup: createGuardedLookup(), timeout: TIMEOUT_MS } });
  const open = new Agent({ connect: { timeout: TIMEOUT_MS } });

  function check(endpoint: string): { allowed: boolean } {
    const { url, allowed } = checkPageUrl(endpoint, allowedHosts);
    if (!allowed && url.protocol !== 'https:') {
      throw new AppError('invalid_input', 'A push service is reached by https:// alone.');
    }
    return { allowed };
  }

  return {
    makeKeys: () => webPush.generateVAPIDKeys(),
    checkEndpoint: (endpoint) => void check(endpoint),
    async send(target, message, keys, contact) {
      const { allowed } = check(target.endpoint);
      const details = encode(target, message, keys, contact);
      try {
        const { statusCode, body } = await request(details.endpoint, {
          method: 'POST',
          headers: textHeaders(details.headers),
          body: details.body,
          dispatcher: allowed ? open : guarded,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        await body.dump();
        if (statusCode < 300) return 'sent';
        if (statusCode === 404 || statusCode === 410) return 'gone';
        throw new AppError('unavailable', `The push service answered with ${statusCode}.`);
      } catch (cause) {
        if (isAppError(cause)) throw cause;
        throw new AppError('unavailable', 'The push service could not be reached.', { cause });
      }
    },
  };
}

function encode(target: PushTarget, message: PushMessage, keys: PushKeys, contact: string) {
  const { endpoint, p256dh, auth } = target;
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message.payload, {
      vapidDetails: { subject: contact, ...keys },
      TTL: message.keepSeconds,
      contentEncoding: 'aes128gcm',
      urgency: 'high',
      topic: message.topic,
    });
  } catch (cause) {
    throw new AppError('invalid_input', 'This browser’s push keys cannot be used.', { cause });
  }
}

function textHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
