const ADDRESS = /[^\s@<>"'(),;:/]+@[^\s@<>"'(),;:/]+\.[^\s@<>"'(),;:/.]+/g;

/** Causes of causes beyond this tell nothing more, and may go round in a circle. */
const MAX_DEPTH = 5;

/** An error as the log shows it. */
export interface ErrorNote {
  type: string;
  message: string;
  code?: string | number;
  stack?: string;
  cause?: ErrorNote;
}

/**
 * What a log may hold of an error: its kind, words, place and cause. Libraries hang more on theirs: Postgres the row
 * that was refused, HTTP clients the request with its keys. E-mail addresses in the words, as mail servers quote them,
 * are left out.
 */
export function describeError(error: unknown): ErrorNote {
  return noteOf(error, MAX_DEPTH);
}

function noteOf(error: unknown, depth: number): ErrorNote {
  if (!(error instanceof Error)) return { type: typeof error, message: mask(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: mask(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack ? { stack: mask(error.stack) } : {}),
    ...(error.cause instanceof Error && depth > 0 ? { cause: noteOf(error.cause, depth - 1) } : {}),
  };
}

function mask(text: string): string {
  return text.replace(ADDRESS, '[address]');
}
