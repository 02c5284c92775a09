import { z } from 'zod';

export const MIN_PASSWORD_CHARS = 10;
/** argon2 takes any length; this keeps a request from hashing megabytes. */
export const MAX_PASSWORD_CHARS = 200;

/** Passwords that every guessing list starts with, as stems: "storefolk2026!" counts as "storefolk". */
const COMMON_STEMS = [
  'password',
  'passwort',
  'welcome',
  'letmein',
  'qwerty',
  'qwertz',
  'iloveyou',
  'administrator',
  'admin',
  'changeme',
  'storefolk',
  'shop',
  'store',
  'abc',
];

export interface PasswordCheck {
  /** Whether the password is accepted at all. */
  ok: boolean;
  /** 0 = unusable … 4 = strong. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** What to do to make it better; empty at full strength. */
  hint: string;
}

/** Whether little but the person's own name or address is in it: these are guessed first. */
function isPersonal(stem: string, personal: readonly string[]): boolean {
  const parts = personal
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))
    .filter((part) => part.length >= 3)
    .sort((one, other) => other.length - one.length);
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), stem);
  return rest !== stem && rest.length < 4;
}

/** Bits of a random password of the same length and kinds of characters, less for repeats and runs. */
function estimateBits(password: string): number {
  const pools: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^a-zA-Z0-9\s]/, 33],
  ];
  const pool = pools.reduce((sum, [kind, size]) => sum + (kind.test(password) ? size : 0), 0);
  const codes = [...password].map((char) => char.codePointAt(0) ?? 0);
  let surprising = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const step = (codes[at] ?? 0) - (codes[at - 1] ?? Number.NaN);
    surprising += Math.abs(step) <= 1 ? 0.3 : 1;
  }
  const distinct = new Set(codes).size;
  return Math.min(surprising, distinct * 1.6) * Math.log2(Math.max(pool, 2));
}

/**
 * Rates a password. Length is what counts; no rule forces digits or signs (NIST SP 800-63B, 5.1.1.2).
 * @param personal name and e-mail address of the person, which must not make up the password
 */
export function checkPassword(password: string, personal: readonly string[] = []): PasswordCheck {
  const chars = [...password].length;
  if (chars < MIN_PASSWORD_CHARS) {
    const missing = MIN_PASSWORD_CHARS - chars;
    return { ok: false, strength: 0, hint: `${missing} more character${missing === 1 ? '' : 's'} to go.` };
  }
  if (chars > MAX_PASSWORD_CHARS) {
    return { ok: false, strength: 0, hint: `Keep it below ${MAX_PASSWORD_CHARS} characters.` };
  }
  const stem = password.toLowerCase().replace(/[^\p{L}]+/gu, '');
  if (COMMON_STEMS.includes(stem)) {
    return {
      ok: false,
      strength: 1,
      hint: 'This is one of the first that people guess. Use a few unrelated words.',
    };
  }
  if (isPersonal(stem, personal)) {
    return { ok: false, strength: 1, hint: 'It is your own name or address. Use a few unrelated words.' };
  }
  const bits = estimateBits(password);
  if (bits < 36) {
    return { ok: false, strength: 1, hint: 'It is easy to guess. Add a few unrelated words.' };
  }
  if (bits < 55) return { ok: true, strength: 2, hint: 'Good enough. One more word makes it strong.' };
  if (bits < 75) return { ok: true, strength: 3, hint: 'Good. A few more characters make it strong.' };
  return { ok: true, strength: 4, hint: '' };
}

/** Form-level rule; the personal check needs the other fields and is made by the use case. */
export const newPasswordSchema = z.string().superRefine((password, issue) => {
  const check = checkPassword(password);
  if (!check.ok) issue.addIssue({ code: 'custom', message: passwordFault(check) });
});

/** The sentence for a refused password. */
export function passwordFault(check: PasswordCheck): string {
  return check.strength === 0
    ? `Use between ${MIN_PASSWORD_CHARS} and ${MAX_PASSWORD_CHARS} characters.`
    : check.hint;
}
