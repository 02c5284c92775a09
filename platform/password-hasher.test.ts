import { expect, it } from 'vitest';
import { argon2Hasher } from './password-hasher';

it('verifies what it hashed, and nothing else', async () => {
  const hash = await argon2Hasher.hash('kettle orchard violet');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await argon2Hasher.verify(hash, 'kettle orchard violet')).toBe(true);
  expect(await argon2Hasher.verify(hash, 'kettle orchard viole')).toBe(false);
});

it('salts: the same password never has the same hash', async () => {
  expect(await argon2Hasher.hash('same')).not.toBe(await argon2Hasher.hash('same'));
});

it('calls a hash that cannot be read wrong', async () => {
  expect(await argon2Hasher.verify('plain text', 'plain text')).toBe(false);
});
