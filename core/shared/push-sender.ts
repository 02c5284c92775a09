/** Where a browser's push service takes messages for it, and the keys they are encrypted to (RFC 8030, RFC 8291). */
export interface PushTarget {
  endpoint: string;
  /** base64url */
  p256dh: string;
  /** base64url */
  auth: string;
}

/** The key pair by which push services know an instance (VAPID, RFC 8292); both base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

export interface PushMessage {
  /** JSON for the service worker; encrypted on the way. At most 3,000 bytes. */
  payload: string;
  /** A newer message with the same topic replaces one that the device has not got yet. At most 32 of A-Z a-z 0-9 _ -. */
  topic: string;
  /** Seconds that the push service keeps it for a device that is off. */
  keepSeconds: number;
}

/** Port: web push. */
export interface PushSender {
  makeKeys(): PushKeys;
  /**
   * Whether messages may go to this address: https, and not inside our own network. Its name is checked once more when
   * something is sent.
   * @throws AppError `invalid_input`
   */
  checkEndpoint(endpoint: string): void;
  /**
   * @param contact how the push service reaches who runs this instance, an https: or mailto: address
   * @returns `gone`: the browser takes no more messages there
   * @throws AppError `invalid_input` for an address that must not be reached, `unavailable` when it should be tried later
   */
  send(target: PushTarget, message: PushMessage, keys: PushKeys, contact: string): Promise<'sent' | 'gone'>;
}
