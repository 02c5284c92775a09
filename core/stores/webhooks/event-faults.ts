import { isAppError } from '@/core/shared/app-error';

/** The platform as a whole is the reason: it has to be waited for, or connected again. */
export function isOfPlatform(error: unknown): boolean {
  return isAppError(error) && (error.retryable || error.code === 'unauthenticated');
}

/** We may not read this kind of thing, or the platform has none: trying it again changes nothing. */
export function isForAll(error: unknown): boolean {
  return isAppError(error) && (error.code === 'forbidden' || error.code === 'unsupported');
}
