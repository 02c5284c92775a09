export interface OutgoingMail {
  to: string;
  subject: string;
  /** Plain text; lines are wrapped by the reader. */
  text: string;
  /** Replies go there. */
  replyTo?: string;
  /** Shown beside the sending address, e.g. the store's name. */
  fromName?: string;
}

/** Port: sending e-mail. */
export interface Mailer {
  /** False: no mail server is set up, nothing can be sent; features that need it say so instead of promising. */
  readonly configured: boolean;
  /**
   * @throws AppError `unsupported` when no mail server is set up, `invalid_input` for an address that cannot be used,
   *   `unavailable` when the server cannot be reached or refuses
   */
  send(mail: OutgoingMail): Promise<void>;
}

/** A mail server that somebody typed in. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, without which nothing is sent (save to hosts the operator allowed). */
  secure: boolean;
  login: { username: string; password: string } | null;
  fromAddress: string;
  /** Stands in for `OutgoingMail.fromName`; null: that one counts. */
  fromName: string | null;
}

/**
 * Port: sending by a mail server that somebody typed in. Its address is checked before each mail: nothing inside our own
 * network can be reached, unless the operator allowed it.
 */
export type OpenMailer = (server: MailServer) => Mailer;
