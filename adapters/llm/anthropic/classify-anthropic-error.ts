import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk';
import { classifyTransportFailure, classifyVendorFailure, failureOfKind } from '@/core/llm/classify-failure';
import type { ClassifiedLlmError } from '@/core/llm/llm-provider';
import { readRetryAfterMs } from '@/core/llm/read-retry-after';

/** Reads the SDK's errors (docs: platform.claude.com, "Errors"); a mid-stream error has a type but no status. */
export function classifyAnthropicError(error: unknown, model: string): ClassifiedLlmError {
  const names = { vendor: 'Anthropic', model };
  if (error instanceof APIUserAbortError) return failureOfKind('aborted', names);
  if (error instanceof APIConnectionTimeoutError) return failureOfKind('timeout', names);
  if (error instanceof APIConnectionError) {
    const beneath = classifyTransportFailure(error.cause, names);
    return beneath.kind === 'unknown' ? failureOfKind('network', names) : beneath;
  }
  if (!(error instanceof APIError)) return classifyTransportFailure(error, names);
  return classifyVendorFailure(
    {
      status: error.status,
      codes: [
        error.type,
        error.errorCode,
        mentionsCredit(error) ? 'credit_balance_too_low' : null,
        mentionsLength(error) ? 'context_length_exceeded' : null,
      ],
      retryAfterMs: readRetryAfterMs(error.headers, Date.now()),
    },
    names,
  );
}

/** So does a prompt that does not fit: "prompt is too long: 215000 tokens > 200000 maximum". */
function mentionsLength(error: APIError): boolean {
  return error.status === 400 && /prompt is too long|exceeds? the context/i.test(error.apiMessage ?? '');
}

/** An empty account answers a plain 400; only its text tells. */
function mentionsCredit(error: APIError): boolean {
  return error.status === 400 && /credit balance is too low/i.test(error.apiMessage ?? '');
}
