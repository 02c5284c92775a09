import { isAppError } from '@/core/shared/app-error';
import type { ClassifiedLlmError, LlmErrorKind } from './llm-provider';

/** What an adapter reads from its vendor's error. Texts of the vendor stay out: they may quote the payload or key. */
export interface VendorFailure {
  /** HTTP status; absent when the failure came inside a stream that began with 200. */
  status: number | undefined;
  /** The vendor's machine-readable words for it: error type, error code. */
  codes: readonly (string | null | undefined)[];
  retryAfterMs: number | undefined;
}

export interface VendorNames {
  /** "Anthropic", "OpenAI", or the host of a compatible server. */
  vendor: string;
  model: string;
}

/**
 * Sorts a failure that the vendor itself reported, by status first and by code where there is none.
 * @returns the kind and a message for the owner that holds neither key nor payload
 */
export function classifyVendorFailure(failure: VendorFailure, names: VendorNames): ClassifiedLlmError {
  const codes = new Set(failure.codes.filter((code) => typeof code === 'string'));
  const kind = kindOf(failure.status, codes);
  const classified: ClassifiedLlmError = { kind, userMessage: wording(kind, failure.status, codes, names) };
  if (failure.retryAfterMs !== undefined) classified.retryAfterMs = failure.retryAfterMs;
  return classified;
}

/**
 * Sorts a failure that never reached the vendor's API, or was cut on the way: looks through `cause`s for an abort,
 * a time-out, a connection error, or an AppError (whose message is kept).
 */
export function classifyTransportFailure(error: unknown, names: VendorNames): ClassifiedLlmError {
  for (const link of causesOf(error)) {
    if (isAppError(link)) return { kind: 'invalid', userMessage: link.userMessage };
    const kind = transportKindOf(link);
    if (kind) return failureOfKind(kind, names);
  }
  return failureOfKind('unknown', names);
}

/** A failure of which nothing but the kind is known. */
export function failureOfKind(kind: LlmErrorKind, names: VendorNames): ClassifiedLlmError {
  return { kind, userMessage: wording(kind, undefined, new Set(), names) };
}

/** Marks an answer that stopped without its closing event: the connection was cut, whatever TCP says. */
export class StreamCutError extends Error {
  constructor() {
    super('The answer ended before it was complete.');
    this.name = 'StreamCutError';
  }
}

/**
 * Vendors' SDKs end the iteration quietly both when the caller aborts and when the server hangs up in mid-answer.
 * Call it behind the loop.
 * @param complete whether the closing event was seen
 * @throws DOMException `AbortError`, or StreamCutError
 */
export function throwIfCut(complete: boolean, signal: AbortSignal): void {
  if (complete) return;
  if (signal.aborted) throw new DOMException('The answer was cancelled.', 'AbortError');
  throw new StreamCutError();
}

const NO_CREDIT = ['insufficient_quota', 'billing_error', 'credit_balance_too_low'];
const REFUSED_KEY = ['authentication_error', 'permission_error', 'invalid_api_key'];
const BUSY = [
  'overloaded_error',
  'rate_limit_error',
  'rate_limit_exceeded',
  'api_error',
  'server_error',
  'timeout_error',
];
const TOO_LONG = ['context_length_exceeded', 'request_too_large', 'string_above_max_length'];
const REFUSED_REQUEST = ['invalid_request_error', 'not_found_error', 'model_not_found'];

function kindOf(status: number | undefined, codes: Set<string>): LlmErrorKind {
  const hasCode = (list: readonly string[]) => list.some((code) => codes.has(code));
  if (hasCode(NO_CREDIT) || status === 402) return 'auth';
  if (hasCode(TOO_LONG) || status === 413) return 'too_long';
  if (status === undefined) {
    if (hasCode(BUSY)) return 'overloaded';
    if (hasCode(REFUSED_KEY)) return 'auth';
    return hasCode(REFUSED_REQUEST) ? 'invalid' : 'unknown';
  }
  if (status === 401 || status === 403) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 409 || status === 429 || status >= 500) return 'overloaded';
  return status >= 300 ? 'invalid' : 'unknown';
}

function wording(
  kind: LlmErrorKind,
  status: number | undefined,
  codes: Set<string>,
  { vendor, model }: VendorNames,
): string {
  if (NO_CREDIT.some((code) => codes.has(code)) || status === 402) {
    return `The account at ${vendor} has no credit left. Top it up, or choose another provider.`;
  }
  switch (kind) {
    case 'auth':
      return status === 403
        ? `The key was not accepted for the model “${model}”. Check at ${vendor} what the key may use.`
        : `The key was not accepted. Check the API key of ${vendor} in the provider settings.`;
    case 'overloaded':
      return status === 429 || codes.has('rate_limit_error') || codes.has('rate_limit_exceeded')
        ? `${vendor} is limiting requests. Wait a little, or raise the limits of the account.`
        : `${vendor} is overloaded or has a fault. Try again in a moment.`;
    case 'timeout':
      return `${vendor} did not answer in time. Try again, or choose a faster model.`;
    case 'network':
      return `${vendor} could not be reached, or the connection was cut. Check the server address and the network.`;
    case 'too_long':
      return `The conversation is too long for the model “${model}”. Choose one with a larger context window.`;
    case 'aborted':
      return 'The answer was cancelled.';
    case 'invalid':
      return invalidWording(status, vendor, model);
    case 'unknown':
      return `${vendor} failed in a way that is not known. Try again, or choose another provider.`;
  }
}

function invalidWording(status: number | undefined, vendor: string, model: string): string {
  if (status === 404) {
    return `${vendor} knows no model “${model}” at this address. Check the model’s name and the server address.`;
  }
  if (status !== undefined && status < 400) {
    return `${vendor} answered with a redirect, which is not followed. Enter the final address as server address.`;
  }
  return `${vendor} refused the request for the model “${model}”. Check that the model can chat and use tools.`;
}

const TIMEOUT_CODES = new Set(['ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

function transportKindOf(error: Error & { code?: unknown }): LlmErrorKind | undefined {
  if (error.name === 'AbortError') return 'aborted';
  if (error.name === 'TimeoutError') return 'timeout';
  if (error instanceof StreamCutError) return 'network';
  // An event that is not JSON: a proxy cut or mangled the stream.
  if (error instanceof SyntaxError) return 'network';
  if (typeof error.code === 'string') {
    if (TIMEOUT_CODES.has(error.code)) return 'timeout';
    if (NETWORK_CODES.has(error.code) || error.code.startsWith('ERR_TLS') || error.code.startsWith('CERT_')) {
      return 'network';
    }
  }
  return error instanceof TypeError && /fetch failed|terminated/.test(error.message) && !error.cause
    ? 'network'
    : undefined;
}

/** The error and its causes, at most five deep, so that a loop of causes ends. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  let link = error;
  while (link instanceof Error && chain.length < 5) {
    chain.push(link);
    link = link.cause;
  }
  return chain;
}
