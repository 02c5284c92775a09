import { resolve } from 'node:path';
import { z } from 'zod';

const portSchema = z.coerce.number().int().min(0).max(65_535);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

const splitHosts = (list: string) =>
  list
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean);

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: portSchema.default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The demo shop's port; by default the next one. */
  DEMO_PORT: portSchema.optional(),
  STOREFOLK_DATA: z.string().default('./.data'),
  /** How browsers reach the app, when a proxy stands before it: "https://chat.shop.example". */
  STOREFOLK_URL: optionalText,
  /** How many proxies stand before the app, each adding the address it was called from to X-Forwarded-For. */
  STOREFOLK_PROXIES: optionalText.pipe(z.coerce.number<string>().int().min(0).max(9).optional()),
  /** Where the demo shop answers, when one runs. */
  STOREFOLK_DEMO_URL: optionalText,
  STOREFOLK_SECRET: optionalText,
  /** For `storefolk secrets rotate` alone. */
  STOREFOLK_NEW_SECRET: optionalText,
  DATABASE_URL: optionalText,
  REDIS_URL: optionalText,
  /** Private hosts that knowledge may be fetched from, e.g. "127.0.0.1:3001,intranet.local". */
  STOREFOLK_FETCH_ALLOW: z.string().default('').transform(splitHosts),
  /** Mail server for codes and notices: "smtp://user:password@mail.example:587". */
  STOREFOLK_SMTP_URL: optionalText,
  /** The address that mails come from. */
  STOREFOLK_MAIL_FROM: optionalText,
  /** Storage for files that speaks S3's protocol; without it they are kept in Postgres. */
  STOREFOLK_S3_ENDPOINT: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  STOREFOLK_S3_REGION: z.string().trim().default('us-east-1'),
  STOREFOLK_S3_BUCKET: optionalText,
  STOREFOLK_S3_ACCESS_KEY_ID: optionalText,
  STOREFOLK_S3_SECRET_ACCESS_KEY: optionalText,
  /** Stands before every key, e.g. "storefolk/". */
  STOREFOLK_S3_PREFIX: z
    .string()
    .trim()
    .regex(/^([\w.-]+\/)*$/, 'letters, digits and "-", with "/" at the end')
    .default(''),
  /** ClamAV's daemon: "clamav:3310", or the path of its socket. */
  STOREFOLK_CLAMD: optionalText,
  /** A second name of the app, for files alone: "https://files.shop.example". */
  STOREFOLK_FILES_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
  /** Mail servers inside the own network that stores may use: "mail.lan,127.0.0.1:2525". */
  STOREFOLK_SMTP_ALLOW: z.string().default('').transform(splitHosts),
  /** Push services inside the own network, also without https; for tests and closed networks. */
  STOREFOLK_PUSH_ALLOW: z.string().default('').transform(splitHosts),
  /** For tests: where shops are found instead of https://<shop>.myshopify.com. */
  STOREFOLK_SHOPIFY_ORIGIN: optionalText,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface S3Env {
  /** Without a trailing slash. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  prefix: string;
}

export interface Env {
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  demoPort: number;
  dataDir: string;
  /** Origin without a trailing slash. */
  publicUrl: string;
  /** Proxies before the app: by default one when the public URL is https, which the app itself does not speak. */
  proxies: number;
  demoShopUrl: string | undefined;
  secret: string | undefined;
  newSecret: string | undefined;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  fetchAllow: string[];
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  smtpAllow: string[];
  pushAllow: string[];
  s3: S3Env | undefined;
  clamd: string | undefined;
  /** Origin without a trailing slash. */
  filesUrl: string | undefined;
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
  const publicUrl = (env.STOREFOLK_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    demoPort: env.DEMO_PORT ?? env.PORT + 1,
    dataDir: resolve(env.STOREFOLK_DATA),
    publicUrl,
    proxies: env.STOREFOLK_PROXIES ?? (publicUrl.startsWith('https://') ? 1 : 0),
    demoShopUrl: env.STOREFOLK_DEMO_URL,
    secret: env.STOREFOLK_SECRET,
    newSecret: env.STOREFOLK_NEW_SECRET,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    fetchAllow: env.STOREFOLK_FETCH_ALLOW,
    smtpUrl: env.STOREFOLK_SMTP_URL,
    mailFrom: env.STOREFOLK_MAIL_FROM,
    smtpAllow: env.STOREFOLK_SMTP_ALLOW,
    pushAllow: env.STOREFOLK_PUSH_ALLOW,
    s3: readS3(env),
    clamd: env.STOREFOLK_CLAMD,
    filesUrl: env.STOREFOLK_FILES_URL && new URL(env.STOREFOLK_FILES_URL).origin,
    shopifyOrigin: env.STOREFOLK_SHOPIFY_ORIGIN?.replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL,
  };
}

/** All of it or nothing: half a storage would be found out with the first file. */
function readS3(env: z.output<typeof envSchema>): S3Env | undefined {
  const needed = {
    STOREFOLK_S3_ENDPOINT: env.STOREFOLK_S3_ENDPOINT,
    STOREFOLK_S3_BUCKET: env.STOREFOLK_S3_BUCKET,
    STOREFOLK_S3_ACCESS_KEY_ID: env.STOREFOLK_S3_ACCESS_KEY_ID,
    STOREFOLK_S3_SECRET_ACCESS_KEY: env.STOREFOLK_S3_SECRET_ACCESS_KEY,
  };
  if (Object.values(needed).every((value) => value === undefined)) return undefined;
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0)
    throw new Error(`The environment is not usable. Also needed: ${missing.join(', ')}`);
  return {
    endpoint: String(needed.STOREFOLK_S3_ENDPOINT).replace(/\/+$/, ''),
    region: env.STOREFOLK_S3_REGION,
    bucket: String(needed.STOREFOLK_S3_BUCKET),
    accessKeyId: String(needed.STOREFOLK_S3_ACCESS_KEY_ID),
    secretAccessKey: String(needed.STOREFOLK_S3_SECRET_ACCESS_KEY),
    prefix: env.STOREFOLK_S3_PREFIX,
  };
}

/**
 * The environment for a process that we start: our own, with changes.
 * @param changes what to set, or with `undefined` to leave out
 */
export function environmentForChild(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
