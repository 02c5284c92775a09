import { createTransport } from 'nodemailer';
import { AppError } from '@/core/shared/app-error';
import type { Mailer } from '@/core/shared/mailer';
import { addressMail, LIMITS, toAppError } from './smtp-rules';

/**
 * Sends by the instance's SMTP server.
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
  const transport = createTransport({ url, ...LIMITS });
  return {
    configured: true,
    async send(mail) {
      try {
        await transport.sendMail(addressMail(mail, from));
      } catch (cause) {
        throw toAppError(cause);
      }
    },
  };
}
