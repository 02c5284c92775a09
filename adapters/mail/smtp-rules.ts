import { AppError } from '@/core/shared/app-error';
import type { OutgoingMail } from '@/core/shared/mailer';

/** A server that does not answer must not hold up whoever waits for the mail. */
const TIMEOUT_MS = 10_000;

export const LIMITS = {
  connectionTimeout: TIMEOUT_MS,
  greetingTimeout: TIMEOUT_MS,
  socketTimeout: TIMEOUT_MS,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const;

/** A mail as nodemailer takes it. Addresses are objects: a name with a comma or a quote in it stays a name. */
export function addressMail(mail: OutgoingMail, from: string) {
  return {
    from: { name: mail.fromName ?? '', address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    ...(mail.replyTo ? { replyTo: { name: '', address: mail.replyTo } } : {}),
    // RFC 3834: keeps other machines from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

const BY_CODE: Record<string, string> = {
  EAUTH: 'The mail server refuses the user name or the password.',
  ETLS: 'The mail server offers no usable encryption (TLS). Check port and encryption.',
  EDNS: 'The mail server’s name could not be found. Check how it is written.',
};

/** What went wrong with a mail, for people. */
export function toAppError(cause: unknown): AppError {
  const { code = '', responseCode } = cause as { code?: string; responseCode?: number };
  if (code === 'EENVELOPE' && (responseCode ?? 500) >= 500) {
    return new AppError('invalid_input', 'The mail server does not accept that address.', { cause });
  }
  const words = BY_CODE[code] ?? 'The mail server could not be reached. Try again in a moment.';
  return new AppError('unavailable', words, { cause });
}
