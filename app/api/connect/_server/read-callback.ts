import 'server-only';
import { AppError, notFound } from '@/core/shared/app-error';
import type { ConnectCallback } from '@/core/stores/platform/platform-connector';
import { CONNECTABLE_PLATFORM_IDS, type ConnectablePlatformId } from '@/core/stores/platform/platform-ids';

/** Keys and a one-time value; nothing that belongs here is longer. */
const MAX_BODY_BYTES = 16 * 1024;

/** @throws AppError `not_found` for a platform that there is not */
export function requirePlatform(name: string): ConnectablePlatformId {
  const platform = CONNECTABLE_PLATFORM_IDS.find((id) => id === name);
  if (!platform) throw notFound('The platform');
  return platform;
}

/**
 * What came back from the platform, as its connector reads it.
 * @throws AppError `too_large`
 */
export async function readCallback(request: Request): Promise<ConnectCallback> {
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    query: Object.fromEntries(new URL(request.url).searchParams),
    rawBody: await readBody(request),
    headers: Object.fromEntries(request.headers),
  };
}

async function readBody(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new AppError('too_large', 'Nobody’s keys are that long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
