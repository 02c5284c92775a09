import { AppError } from '@/core/shared/app-error';
import { WRITE_SCOPES } from '../shop/access-scopes';

/**
 * The scopes to write that an owner has chosen.
 * @param given as typed: apart by commas or spaces; empty: none
 * @throws AppError `invalid_input` that names what is none of them
 */
export function readWriteScopes(given: string): string[] {
  const words = given.split(/[\s,;]+/).filter(Boolean);
  const strange = words.find((word) => !WRITE_SCOPES.includes(word));
  if (strange === undefined) return [...new Set(words)];
  throw new AppError(
    'invalid_input',
    `“${strange.slice(0, 40)}” cannot be chosen here. Choose from ${WRITE_SCOPES.join(', ')}, or leave it empty.`,
  );
}
