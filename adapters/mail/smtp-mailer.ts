import { createTransport } from 'nodemailer';
import { AppError } from '@/core/shared/app-error';
import type { Mailer } from '@/core/shared/mailer';

/** A server that does not answer must not hold up whoever waits for the mail. */
const TIMEOUT_MS = 10_000;

/**
 * Sends by SMTP.
 * @param settings.url "smtp://user:password@mail.example:587", or smtps:// for implicit TLS; undefined: nothing is sent
 * @param settings.from address that mails come from, e.g. "help@shop.example"
 */
export function createSmtpMailer(settings: { url: string | undefined; from: string | undefined }): Mailer {
  const { url, from } = settings;
  if (!url || !from) {
    return {
      configured: false,
      async send() {
        throw new AppError('unsupported', 'No mail server is set up, so no e-mail can be sent.');
      },
    };
  }
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    configured: true,
    async send(mail) {
      try {
        await transport.sendMail({
          // An object, not a string: a name with a comma or a quote in it stays a name.
          from: { name: mail.fromName ?? '', address: from },
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          ...(mail.replyTo ? { replyTo: { name: '', address: mail.replyTo } } : {}),
          // RFC 3834: keeps other machines from answering.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw toAppError(cause);
      }
    },
  };
}

function toAppError(cause: unknown): AppError {
  const { code, responseCode } = cause as { code?: string; responseCode?: number };
  if (code === 'EENVELOPE' && (responseCode ?? 500) >= 500) {
    return new AppError('invalid_input', 'The mail server does not accept that address.', { cause });
  }
  return new AppError('unavailable', 'The mail server could not be reached. Try again in a moment.', {
    cause,
  });
}
