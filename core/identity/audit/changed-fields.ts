import { isDeepStrictEqual } from 'node:util';

/** Names of the fields that a change sets to something else. Their values are not written down: some are secret. */
export function changedFields(before: object, after: object): string[] {
  const old = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([field, value]) => value !== undefined && !isDeepStrictEqual(old[field], value))
    .map(([field]) => field);
}
