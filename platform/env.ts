import { resolve } from 'node:path';
import { z } from 'zod';

const portSchema = z.coerce.number().int().min(0).max(65_535);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: portSchema.default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The demo shop's port; by default the next one. */
  DEMO_PORT: portSchema.optional(),
  STOREFOLK_DATA: z.string().default('./.data'),
  /** How browsers reach the app, when a proxy stands before it: "https://chat.shop.example". */
  STOREFOLK_URL: optionalText,
  /** Where the demo shop answers, when one runs. */
  STOREFOLK_DEMO_URL: optionalText,
  STOREFOLK_SECRET: optionalText,
  /** For `storefolk secrets rotate` alone. */
  STOREFOLK_NEW_SECRET: optionalText,
  DATABASE_URL: optionalText,
  REDIS_URL: optionalText,
  /** Private hosts that knowledge may be fetched from, e.g. "127.0.0.1:3001,intranet.local". */
  STOREFOLK_FETCH_ALLOW: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((host) => host.trim())
        .filter(Boolean),
    ),
  /** Mail server for codes and notices: "smtp://user:password@mail.example:587". */
  STOREFOLK_SMTP_URL: optionalText,
  /** The address that mails come from. */
  STOREFOLK_MAIL_FROM: optionalText,
  /** For tests: where shops are found instead of https://<shop>.myshopify.com. */
  STOREFOLK_SHOPIFY_ORIGIN: optionalText,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface Env {
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  demoPort: number;
  dataDir: string;
  /** Origin without a trailing slash. */
  publicUrl: string;
  demoShopUrl: string | undefined;
  secret: string | undefined;
  newSecret: string | undefined;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  fetchAllow: string[];
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Without a trailing slash. */
  shopifyOrigin: string | undefined;
  logLevel: string;
}

/**
 * Reads and checks the environment; the only place that does.
 * @throws Error that names each variable that is wrong
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable. ${faults.join('; ')}`);
  }
  const env = parsed.data;
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    demoPort: env.DEMO_PORT ?? env.PORT + 1,
    dataDir: resolve(env.STOREFOLK_DATA),
    publicUrl: (env.STOREFOLK_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    demoShopUrl: env.STOREFOLK_DEMO_URL,
    secret: env.STOREFOLK_SECRET,
    newSecret: env.STOREFOLK_NEW_SECRET,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    fetchAllow: env.STOREFOLK_FETCH_ALLOW,
    smtpUrl: env.STOREFOLK_SMTP_URL,
    mailFrom: env.STOREFOLK_MAIL_FROM,
    shopifyOrigin: env.STOREFOLK_SHOPIFY_ORIGIN?.replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL,
  };
}

/**
 * The environment for a process that we start: our own, with changes.
 * @param changes what to set, or with `undefined` to leave out
 */
export function environmentForChild(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
