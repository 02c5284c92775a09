import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type {
  ConnectInput,
  ConnectStep,
  PlatformConnector,
  PlatformCredentials,
} from '@/core/stores/platform/platform-connector';
import { authorizeUrl, readHandedKeys, readReturnedState } from './connect/authorize';
import { CONNECT_METHODS } from './connect/connect-methods';
import { type FoundShop, findShop } from './connect/find-shop';
import { parseWebhook } from './webhooks/parse-webhook';
import { openWooCommerceShop } from './woocommerce-platform';

const secretsSchema = z.object({
  consumerKey: z.string(),
  consumerSecret: z.string(),
  restPrefix: z.string(),
});
const memorySchema = z.object({ restPrefix: z.string() });

/** WooCommerce, from 8 on; checkout links need 10.0. */
export function createWooCommerceConnector(): PlatformConnector {
  return {
    id: 'woocommerce',
    name: 'WooCommerce',
    methods: CONNECT_METHODS,
    async begin(input, addresses, state) {
      if (input.method === 'keys') return beginWithKeys(input);
      if (input.method !== 'authorize') {
        throw new AppError('invalid_input', 'There is no such way to connect WooCommerce.');
      }
      requireHttps(addresses.callbackUrl);
      const { shopUrl, restPrefix } = await findShop(input.fields.shop ?? '');
      const url = authorizeUrl(shopUrl, addresses, state);
      return { kind: 'redirect', url, shopAddress: shopUrl, memory: { restPrefix } };
    },
    readState: readReturnedState,
    async complete(callback, memory) {
      const { restPrefix } = memorySchema.parse(memory);
      return toCredentials({ ...readHandedKeys(callback), restPrefix });
    },
    // Keys hold until the owner revokes them.
    renew: async (_shopAddress, credentials) => credentials,
    open(shopAddress, { secrets, webhookSecret }, grantedScopes) {
      const keys = secretsSchema.safeParse(secrets);
      if (!keys.success) throw new AppError('internal', 'The stored keys are not WooCommerce’s.');
      return openWooCommerceShop({ shopUrl: shopAddress, ...keys.data }, webhookSecret, grantedScopes);
    },
    parseWebhook,
  };
}

async function beginWithKeys({ fields }: ConnectInput): Promise<ConnectStep> {
  const consumerKey = readKey(fields.consumer_key, 'ck_', 'The consumer key');
  const consumerSecret = readKey(fields.consumer_secret, 'cs_', 'The consumer secret');
  const { shopUrl, restPrefix }: FoundShop = await findShop(fields.shop ?? '');
  const credentials = toCredentials({ consumerKey, consumerSecret, restPrefix });
  return { kind: 'credentials', shopAddress: shopUrl, credentials };
}

function readKey(typed: string | undefined, prefix: string, what: string): string {
  const key = typed?.trim() ?? '';
  if (new RegExp(`^${prefix}[\\w-]{8,100}$`).test(key)) return key;
  throw new AppError('invalid_input', `${what} begins with ${prefix} and has no spaces. Copy it once more.`);
}

/** @throws AppError `invalid_input`; WooCommerce refuses the hand-over to an address without encryption */
function requireHttps(callbackUrl: string): void {
  if (callbackUrl.startsWith('https://')) return;
  throw new AppError(
    'invalid_input',
    'WooCommerce hands keys over only to an address with https://, and this Storefolk runs without. Paste keys ' +
      'instead, or put Storefolk behind https:// and set STOREFOLK_URL.',
  );
}

function toCredentials(secrets: z.infer<typeof secretsSchema>): PlatformCredentials {
  return { secrets, expiresAt: null, webhookSecret: randomBytes(32).toString('base64url') };
}
