import 'server-only';
import { ZodError } from 'zod';
import { currentContext } from '@/adapters/current-context';
import { type AppErrorCode, isAppError } from '@/core/shared/app-error';

const STATUS: Record<AppErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  provider_failed: 502,
  unavailable: 503,
  internal: 500,
};

/** Answers `{detail, code}` with the status that fits; what is not meant for people is logged and hidden. */
export function jsonError(error: unknown): Response {
  if (isAppError(error)) {
    const headers: HeadersInit = error.retryAfterSeconds
      ? { 'retry-after': String(error.retryAfterSeconds) }
      : {};
    return Response.json(
      { detail: error.userMessage, code: error.code },
      { status: STATUS[error.code], headers },
    );
  }
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    const detail = issue
      ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
      : 'The request is not valid.';
    return Response.json({ detail, code: 'invalid_input' }, { status: 400 });
  }
  currentContext().log.error({ err: error }, 'admin route failed');
  return Response.json(
    { detail: 'Something went wrong here. Try again; the log says more.', code: 'internal' },
    { status: 500 },
  );
}
