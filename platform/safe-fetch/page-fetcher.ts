import { Agent, request } from 'undici';
import { AppError } from '@/core/shared/app-error';
import type { FetchedPage, PageFetcher } from '@/core/shared/page-fetcher';
import { checkPageUrl } from './check-page-url';
import { parseContentType, requireReadable } from './content-types';
import { explainFetchError } from './explain-fetch-error';
import { createGuardedLookup } from './guarded-lookup';
import { readBody } from './read-body';
import { USER_AGENT } from './user-agent';

const MAX_REDIRECTS = 5;
const MAX_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

export interface PageFetcherOptions {
  /** Hosts that may be fetched although they are not public: "127.0.0.1:3001", "intranet.local". */
  allowPrivateHosts?: readonly string[];
  /** For a page with all its redirects, in milliseconds. */
  timeoutMs?: number;
  /** Instead of the system's resolver. */
  lookup?: ReturnType<typeof createGuardedLookup>;
}

/**
 * Fetches pages of the public internet for strangers (a shop's owner types the address), so that nothing inside our
 * own network can be reached: each address is checked when it is given, when its name is resolved, and again after
 * every redirect. Time, size and kind of content are limited.
 */
export function createPageFetcher(options: PageFetcherOptions = {}): PageFetcher {
  const allowedHosts = new Set((options.allowPrivateHosts ?? []).map((host) => host.toLowerCase()));
  const limits = { keepAliveTimeout: 2000, connections: 4, maxHeaderSize: 32 * 1024 };
  const guarded = new Agent({ ...limits, connect: { lookup: options.lookup ?? createGuardedLookup() } });
  const open = new Agent(limits);
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;

  async function fetchOnce(
    address: string,
    signal: AbortSignal,
    maxBytes: number,
  ): Promise<FetchedPage | URL> {
    const { url, allowed } = checkPageUrl(address, allowedHosts);
    url.hash = '';
    const response = await request(url, {
      dispatcher: allowed ? open : guarded,
      signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
    });
    const status = response.statusCode;
    const location = single(response.headers.location);
    if (location && [301, 302, 303, 307, 308].includes(status)) {
      response.body.on('error', () => undefined).destroy();
      const target = URL.parse(location, url);
      if (!target) throw new AppError('unavailable', 'The site redirects to an address that is none.');
      return target;
    }
    const { type, charset } = parseContentType(single(response.headers['content-type']));
    try {
      if (status < 400) requireReadable(type);
      const body = await readBody(
        response.body,
        single(response.headers['content-encoding']) ?? '',
        maxBytes,
      );
      return { url: url.href, status, contentType: type, charset, body };
    } catch (error) {
      response.body.on('error', () => undefined).destroy();
      throw error;
    }
  }

  return async (address, { signal, maxBytes = MAX_BYTES } = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const both = signal ? AbortSignal.any([signal, timeout]) : timeout;
    try {
      let next = address;
      for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const page = await fetchOnce(next, both, maxBytes);
        if (!(page instanceof URL)) return page;
        next = page.href;
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw explainFetchError(error, timeout.aborted);
    }
    throw new AppError(
      'unavailable',
      `The page redirects more than ${MAX_REDIRECTS} times. Enter its final address.`,
    );
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
