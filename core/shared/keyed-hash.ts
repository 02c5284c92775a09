/** What is hashed; the same text gives another hash for another purpose. */
export type HashPurpose = 'address' | 'email' | 'phone' | 'order-number' | 'one-time-code';

/**
 * Port: a hash under a key that only this instance has, for what shall be compared or counted but not kept: network
 * addresses, one-time codes. Without the key nobody can find the text by trying all there are.
 * @returns 32 url-safe characters (192 bits)
 */
export type KeyedHash = (purpose: HashPurpose, text: string) => string;
