import { AppError, isAppError } from '@/core/shared/app-error';
import { providerFetch } from '@/platform/provider-fetch';
import { checkUrl } from '../connect/shop-address';
import { explainNetworkError } from './explain-network-error';

/** A page of 100 products with long texts is below 3 MB; more than this is no answer of a shop. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface ShopRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | undefined;
  signal?: AbortSignal | undefined;
  timeoutMs: number;
}

export interface ShopAnswer {
  status: number;
  /** Names in lower case. */
  headers: Headers;
  text: string;
}

/**
 * One request to a shop. A shop may lie in a private network, as a self-hosted one often does; link-local and
 * metadata addresses are refused as for model servers (platform/provider-address.ts). Redirects are never followed,
 * so credentials reach nobody but the host they were meant for. Time and size are limited.
 * @throws AppError `unavailable`, `invalid_input` for an address that no shop may have, or the signal's reason when the caller gave up; never anything that holds the request
 */
export async function shopFetch(request: ShopRequest): Promise<ShopAnswer> {
  // Names are checked when they are resolved; addresses that are written out resolve to nothing.
  checkUrl(request.url);
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  try {
    const response = await providerFetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      signal,
    });
    return { status: response.status, headers: response.headers, text: await readText(response) };
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    if (isAppError(error)) throw error;
    throw explainNetworkError(error, timeout.aborted);
  }
}

async function readText(response: Response): Promise<string> {
  const declared = Number(response.headers.get('content-length'));
  if (declared > MAX_BYTES) throw tooLarge();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > MAX_BYTES) throw tooLarge();
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(): AppError {
  return new AppError('unavailable', 'The shop sent an answer that is larger than 32 MB. It was not read.', {
    retryable: false,
  });
}
