import { createHash } from 'node:crypto';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { SessionUser } from './find-active-user';
import { MAX_PASSWORD_CHARS } from './password-policy';
import { findUserByEmail } from './users.queries';

export interface Credentials {
  email: string;
  password: string;
  /** Where the attempt comes from, as the server saw it. */
  ip: string;
}

const MINUTE = 60;
const TOO_MANY = 'Too many attempts to sign in. Wait a while, then try again.';
const RULES = {
  /** One person mistyping; a success forgets it. */
  pair: { points: 5, perSeconds: 15 * MINUTE },
  /** One machine trying many addresses. */
  ip: { points: 30, perSeconds: 15 * MINUTE },
  /** Many machines trying one address; high enough that locking the owner out takes work. */
  email: { points: 60, perSeconds: 60 * MINUTE },
};

/** Counters hold no address that could be read back. */
function keyOf(kind: keyof typeof RULES, text: string): string {
  return `sign-in:${kind}:${createHash('sha256').update(text).digest('base64url')}`;
}

/** Of a password nobody knows: an unknown address takes as long as a wrong password. */
let decoyHash: Promise<string> | undefined;

/**
 * Checks an e-mail address and password.
 * @throws AppError `unauthenticated` without saying which of the two was wrong, `rate_limited`
 */
export async function verifyCredentials(
  ctx: Pick<AppContext, 'db' | 'passwords' | 'rateLimiter'>,
  credentials: Credentials,
): Promise<SessionUser> {
  const email = credentials.email.trim().toLowerCase();
  const pairKey = keyOf('pair', `${email} ${credentials.ip}`);
  await ctx.rateLimiter.consume(keyOf('ip', credentials.ip), RULES.ip, TOO_MANY);
  await ctx.rateLimiter.consume(pairKey, RULES.pair, TOO_MANY);
  await ctx.rateLimiter.consume(keyOf('email', email), RULES.email, TOO_MANY);

  const user = email.length <= 254 ? await findUserByEmail(ctx, email) : null;
  decoyHash ??= ctx.passwords.hash(createHash('sha256').update(`${Math.random()}`).digest('hex'));
  const hash = user?.passwordHash ?? (await decoyHash);
  const fits =
    credentials.password.length <= MAX_PASSWORD_CHARS * 2 &&
    (await ctx.passwords.verify(hash, credentials.password));
  if (!user || !fits) {
    throw new AppError('unauthenticated', 'The e-mail address or the password is not right.');
  }
  await ctx.rateLimiter.reset(pairKey);
  const { id, name, pictureType, sessionVersion } = user;
  return { id, email: user.email, name, hasPicture: pictureType !== null, sessionVersion };
}
