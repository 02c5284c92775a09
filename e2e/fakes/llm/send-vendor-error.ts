import type { ServerResponse } from 'node:http';
import type { FakeFailure, FakeLlmRequest } from './fake-llm-script';

/** platform.claude.com, "Errors". */
const ANTHROPIC_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

/** Answers with an error in the vendor's shape. */
export function sendVendorError(
  response: ServerResponse,
  vendor: FakeLlmRequest['vendor'],
  failure: FakeFailure,
): void {
  const { status, message = `The request failed with ${status}.` } = failure;
  const body =
    vendor === 'anthropic'
      ? {
          type: 'error',
          error: { type: failure.errorType ?? ANTHROPIC_TYPES[status] ?? 'api_error', message },
          request_id: 'req_fake',
        }
      : {
          error: {
            message,
            type: failure.errorType ?? (status >= 500 ? 'server_error' : 'invalid_request_error'),
            param: null,
            code: failure.errorCode ?? null,
          },
        };
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(failure.retryAfter && { 'retry-after': failure.retryAfter }),
  });
  response.end(JSON.stringify(body));
}
