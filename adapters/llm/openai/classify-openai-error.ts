import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import {
  classifyTransportFailure,
  classifyVendorFailure,
  failureOfKind,
  type VendorNames,
} from '@/core/llm/classify-failure';
import type { ClassifiedLlmError } from '@/core/llm/llm-provider';
import { readRetryAfterMs } from '@/core/llm/read-retry-after';

/** Reads the SDK's errors; one that came inside a stream has a type or code but no status. */
export function classifyOpenAiError(error: unknown, names: VendorNames): ClassifiedLlmError {
  if (error instanceof APIUserAbortError) return failureOfKind('aborted', names);
  if (error instanceof APIConnectionTimeoutError) return failureOfKind('timeout', names);
  if (error instanceof APIConnectionError) {
    const beneath = classifyTransportFailure(error.cause, names);
    return beneath.kind === 'unknown' ? failureOfKind('network', names) : beneath;
  }
  if (!(error instanceof APIError)) return classifyTransportFailure(error, names);
  if (error.param === 'reasoning_effort') {
    return {
      kind: 'invalid',
      userMessage: `The model “${names.model}” takes no tools over Chat Completions. Choose gpt-6.1-terra, or another model that can answer without reasoning.`,
    };
  }
  return classifyVendorFailure(
    {
      status: error.status ?? statusInCode(error.code),
      codes: [error.type, error.code, mentionsLength(error) ? 'context_length_exceeded' : null],
      retryAfterMs: readRetryAfterMs(error.headers, Date.now()),
    },
    names,
  );
}

/** Compatible servers often leave the code out: vLLM and llama.cpp say it in words alone. */
function mentionsLength(error: APIError): boolean {
  return (
    error.status === 400 && /maximum context length|exceeds? the (available )?context/i.test(error.message)
  );
}

/** Gateways such as OpenRouter write the HTTP status as the code of an error inside the stream. */
function statusInCode(code: unknown): number | undefined {
  return typeof code === 'number' && code >= 300 && code < 600 ? code : undefined;
}
