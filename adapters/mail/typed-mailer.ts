import { createTransport } from 'nodemailer';
import { AppError, isAppError } from '@/core/shared/app-error';
import type { MailServer, OpenMailer } from '@/core/shared/mailer';
import { resolvePublicHost } from '@/platform/safe-fetch/resolve-public-host';
import { addressMail, LIMITS, toAppError } from './smtp-rules';

/** Ports that mail is handed in at; others belong to services that must not be reached through us. */
const MAIL_PORTS = new Set([25, 465, 587, 2525]);

/**
 * Sends by servers that admins of stores type in. The name is resolved and checked before each mail, and the connection
 * goes to the very address that was checked; login and text are only ever sent encrypted.
 * @param allowPrivateHosts "mail.lan" or "127.0.0.1:2525": may be inside our own network, on any port, without TLS
 */
export function createTypedMailer(allowPrivateHosts: readonly string[]): OpenMailer {
  return (server) => ({
    configured: true,
    async send(mail) {
      const transport = await open(server, allowPrivateHosts);
      try {
        const fromName = server.fromName ?? mail.fromName;
        await transport.sendMail(
          addressMail({ ...mail, ...(fromName ? { fromName } : {}) }, server.fromAddress),
        );
      } catch (cause) {
        throw isAppError(cause) ? cause : toAppError(cause);
      } finally {
        transport.close();
      }
    },
  });
}

async function open(server: MailServer, allowPrivateHosts: readonly string[]) {
  const { host, port, secure, login } = server;
  const { address, allowed } = await resolvePublicHost(host, port, allowPrivateHosts);
  if (!allowed && !MAIL_PORTS.has(port)) {
    throw new AppError('invalid_input', `Mail is not sent on port ${port}. Use 465 or 587.`);
  }
  return createTransport({
    host: address,
    port,
    secure,
    // The certificate must be the name's, although the connection goes to the checked address.
    servername: host,
    requireTLS: !secure && !allowed,
    ...(login ? { auth: { user: login.username, pass: login.password } } : {}),
    ...LIMITS,
  });
}
