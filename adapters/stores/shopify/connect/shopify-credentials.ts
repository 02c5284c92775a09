import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { PlatformCredentials } from '@/core/stores/platform/platform-connector';

const appKeys = {
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  accessToken: z.string().min(1),
};

/** What we keep of a connection, by how it was made. */
const secretsSchema = z.discriminatedUnion('method', [
  /** Expiring offline token: an hour, renewed with the refresh token, which lasts 90 days and changes every time. */
  z.object({ ...appKeys, method: z.literal('oauth'), refreshToken: z.string().nullable() }),
  /** A day, renewed by asking again. */
  z.object({ ...appKeys, method: z.literal('client-credentials') }),
  /** Does not end. */
  z.object({ method: z.literal('token'), accessToken: z.string().min(1) }),
]);
export type ShopifySecrets = z.infer<typeof secretsSchema>;

/** @throws AppError `internal` when the credentials are not ours */
export function readSecrets(credentials: PlatformCredentials): ShopifySecrets {
  const parsed = secretsSchema.safeParse(credentials.secrets);
  if (!parsed.success) throw new AppError('internal', 'The stored keys of the shop cannot be read.');
  return parsed.data;
}
