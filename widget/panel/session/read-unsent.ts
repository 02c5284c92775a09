import type { Unsent } from '../state/chat-state';

/** Older messages are not sent unasked: the shopper may no longer mean them. */
const SEND_WITHIN_MS = 10 * 60 * 1000;

/**
 * Reads the messages that a former page could not send from what was kept.
 * @param now milliseconds since 1970
 */
export function readUnsent(stored: unknown, now: number): Unsent[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(isUnsent).map((unsent) => {
    const stale = now - Date.parse(unsent.createdAt) > SEND_WITHIN_MS;
    // Kept by an older panel, it has no files.
    return { ...unsent, files: unsent.files ?? [], failure: stale ? { detail: null } : null };
  });
}

function isUnsent(value: unknown): value is Unsent {
  const fields = (value ?? {}) as Record<string, unknown>;
  const isTextOrNull = (field: unknown) => field === null || typeof field === 'string';
  return (
    typeof fields.clientId === 'string' &&
    typeof fields.text === 'string' &&
    (fields.files === undefined || Array.isArray(fields.files)) &&
    typeof fields.createdAt === 'string' &&
    !Number.isNaN(Date.parse(fields.createdAt)) &&
    isTextOrNull(fields.conversationId) &&
    isTextOrNull(fields.pageUrl)
  );
}
