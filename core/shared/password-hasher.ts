/** Port: slow, salted hashing of passwords. */
export interface PasswordHasher {
  /** @returns a PHC string that holds algorithm, costs and salt */
  hash(password: string): Promise<string>;
  /** @returns false also for a hash that cannot be read */
  verify(hash: string, password: string): Promise<boolean>;
}
