import { AppError } from '@/core/shared/app-error';
import type { RestMethod } from './create-rest-api';
import { readRetryAfter } from './retry-wait';

/** An answer that is no success. Its message is not shown: it is in the shop's language, and anybody's text. */
export interface Refusal {
  status: number;
  method: RestMethod;
  /** WordPress' error code, e.g. "rest_no_route"; empty when the body has none. */
  code: string;
  headers: Headers;
}

/** How long to wait when a shop says it is busy and not for how long. */
const DEFAULT_WAIT_SECONDS = 30;

/** An error for people from an answer with one of WordPress' error bodies. */
export function explainRefusal(refusal: Refusal): AppError {
  const { status, code, method } = refusal;
  if (status === 401) return unauthenticated(method);
  if (status === 403) {
    return new AppError(
      'forbidden',
      'The keys’ WordPress user may not do this in the shop. Make keys for an administrator or a shop manager.',
    );
  }
  if (code === 'rest_no_route') return noRoute();
  if (status === 404 || status === 410) return new AppError('not_found', 'The shop does not have this.');
  return passing(refusal) ?? new AppError('internal', `The shop refused a request (${status}).`);
}

/** An error for people from an answer that is no JSON: a web page of something that stands before the shop. */
export function notData(refusal: Refusal): AppError {
  const { status, headers } = refusal;
  if (status >= 300 && status < 400) return moved(headers.get('location'));
  if (status === 404) return noRoute();
  const busy = passing(refusal);
  if (busy && (busy.code === 'rate_limited' || status !== 503)) return busy;
  return new AppError(
    'unavailable',
    status === 401
      ? 'A password page of the web server stands before the shop. Let requests to /wp-json/ pass it.'
      : 'The shop answered with a web page instead of data: a security plugin, a maintenance mode or a firewall is ' +
          'in the way. Let requests to /wp-json/ pass, or try again when the shop is back.',
    { retryAfterSeconds: readRetryAfter(headers.get('retry-after')) },
  );
}

/**
 * A key that only reads is refused with 401 like a wrong one, in the shop's language, so that a write alone does not
 * tell them apart; whoever writes asks once more by reading (see `writeOrExplain`).
 */
function unauthenticated(method: RestMethod): AppError {
  return new AppError(
    'unauthenticated',
    method === 'get'
      ? 'The shop refuses the keys: they are wrong, revoked, or may not read. Connect the shop again.'
      : 'The shop refuses to take changes with these keys.',
  );
}

function noRoute(): AppError {
  return new AppError(
    'unavailable',
    'WooCommerce’s API is not there: WooCommerce is not active in this WordPress, or its permalinks are “Plain”. ' +
      'Activate it, and choose “Post name” under Settings → Permalinks.',
    { retryable: false },
  );
}

function moved(location: string | null): AppError {
  const host = URL.parse(location ?? '')?.host;
  return new AppError(
    'unavailable',
    `The shop’s address sends requests on${host ? ` to ${host}` : ''}. Connect the shop again with its present address.`,
    { retryable: false },
  );
}

/** Busy, overloaded, broken for the moment. */
function passing({ status, headers }: Refusal): AppError | null {
  const retryAfterSeconds = readRetryAfter(headers.get('retry-after'));
  if (status === 429 || (status === 503 && retryAfterSeconds !== undefined)) {
    return new AppError('rate_limited', 'The shop asks for fewer requests just now.', {
      retryAfterSeconds: retryAfterSeconds ?? DEFAULT_WAIT_SECONDS,
    });
  }
  if (status === 408 || status >= 500) {
    return new AppError('unavailable', `The shop has a fault just now (${status}).`);
  }
  return null;
}
