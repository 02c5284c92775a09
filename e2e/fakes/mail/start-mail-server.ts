import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string;
  /** As sent, e.g. "Subject: …". */
  head: string;
  /** Decoded. */
  text: string;
  /** The name with which the sender logged in; null: it did not. */
  user: string | null;
}

export interface MailServer {
  port: number;
  mails: ReceivedMail[];
  /** Answers everybody so from now on, e.g. 451; null: takes mails again. */
  refuseWith: number | null;
  close(): Promise<void>;
}

/**
 * A real SMTP server that keeps what it is given.
 * @param login who may hand in mail; without one everybody
 */
export async function startMailServer(
  login?: { username: string; password: string },
  port = 0,
): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: !login,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      const fits = username === login?.username && password === login?.password;
      done(fits ? null : new Error('no'), fits ? { user: username } : undefined);
    },
    onRcptTo(_address, _session, done) {
      const { refuseWith } = started;
      done(refuseWith ? Object.assign(new Error('refused'), { responseCode: refuseWith }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [head = '', ...rest] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
        const body = rest.join('\r\n\r\n');
        const to = session.envelope.rcptTo[0]?.address ?? '';
        mails.push({ to, head, text: decode(head, body), user: session.user ?? null });
        done();
      });
    },
  });
  // A client that breaks off is its own affair.
  server.on('error', () => undefined);
  await listen(server, port);
  const started: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuseWith: null,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
  return started;
}

/** A port that was free a while ago may be an outgoing connection's for a moment. */
async function listen(server: SMTPServer, port: number): Promise<void> {
  for (let tries = 60; ; tries--) {
    const fault = await new Promise<Error | null>((done) => {
      server.server.once('error', done);
      server.listen(port, '127.0.0.1', () => {
        server.server.off('error', done);
        done(null);
      });
    });
    if (!fault) return;
    if (tries === 0) throw fault;
    await new Promise((next) => setTimeout(next, 500));
  }
}

function decode(head: string, body: string): string {
  const plain = body.replaceAll('\r\n', '\n');
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(plain, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return plain;
  const bytes = plain
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
