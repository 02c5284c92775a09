import { AppError } from '@/core/shared/app-error';
import type { AdminDocument } from './admin-document';
import { type AdminFailure, classifyAdminError } from './classify-admin-error';
import { type GraphqlClient, openGraphqlClient } from './graphql-client';
import type { ShopLocation } from './shop-location';
import { millisecondsUntilAffordable, queryCostSchema, type ThrottleGate } from './throttle-gate';
import { TooCostlyError } from './too-costly-error';
import { wait } from './wait';

/** What a sync waits for throttling before it hands the waiting on. */
export const SYNC_PATIENCE_MS = 30_000;
/** A shopper gets the synced copy instead of waiting longer. */
export const SHOPPER_PATIENCE_MS = 3000;

const REQUEST_TIMEOUT_MS = 20_000;
const MAX_RETRIES = 2;
const FIRST_RETRY_MS = 300;
/** When Shopify throttles without saying for how long. */
const UNKNOWN_THROTTLE_MS = 1000;

export interface AskOptions {
  signal?: AbortSignal | undefined;
  /** What waiting for throttling may take in all. */
  patienceMs?: number;
}

/** The Admin API of one shop. */
export interface AdminClient {
  /**
   * Sends a query or mutation, waits out throttling by what Shopify says of the cost, and tries again a few times after
   * 429, 5xx and broken connections (mutations only when they surely were not carried out).
   * @throws AppError as StorePlatform lists; TooCostlyError when less must be asked for at once
   */
  ask<T>(document: AdminDocument<T>, variables?: Record<string, unknown>, options?: AskOptions): Promise<T>;
}

export function createAdminClient(shop: ShopLocation, accessToken: string, gate: ThrottleGate): AdminClient {
  const client = openGraphqlClient(shop, accessToken);
  return {
    async ask(document, variables = {}, { signal, patienceMs = SYNC_PATIENCE_MS } = {}) {
      let patience = patienceMs;
      const rest = async (milliseconds: number) => {
        patience -= milliseconds;
        if (patience < 0) throw throttledTooLong(milliseconds);
        if (!(await wait(milliseconds, signal))) throw stopped(signal, throttledTooLong(milliseconds));
      };
      let retries = 0;
      for (;;) {
        if (signal?.aborted) throw stopped(signal, noAnswer());
        const pause = gate.waitFor(document.name);
        if (pause > 0) await rest(pause);
        const outcome = await send(client, document, variables, gate, signal);
        if (outcome.kind === 'answer') return outcome.data;
        if (signal?.aborted) throw stopped(signal, noAnswer());
        const mayRepeat = retries < MAX_RETRIES;
        switch (outcome.kind) {
          case 'refused':
            throw outcome.error;
          case 'fields_denied':
            if (document.deniedFieldsAreNull) return readAnswer(document, outcome.data);
            throw outcome.error;
          case 'too_costly':
            throw new TooCostlyError();
          case 'throttled':
            if (outcome.cost) gate.note(document.name, outcome.cost);
            await rest(
              outcome.cost ? Math.max(millisecondsUntilAffordable(outcome.cost), 50) : UNKNOWN_THROTTLE_MS,
            );
            break;
          case 'too_many':
            if (!mayRepeat) throw throttledTooLong((outcome.retryAfterSeconds ?? 2) * 1000);
            await rest((outcome.retryAfterSeconds ?? FIRST_RETRY_MS / 1000) * 1000 * 2 ** retries++);
            break;
          case 'broken':
            if (!mayRepeat || isMutation(document)) throw noAnswer();
            if (!(await wait(FIRST_RETRY_MS * 2 ** retries++, signal))) throw stopped(signal, noAnswer());
            break;
        }
      }
    },
  };
}

async function send<T>(
  client: GraphqlClient,
  document: AdminDocument<T>,
  variables: Record<string, unknown>,
  gate: ThrottleGate,
  signal: AbortSignal | undefined,
): Promise<{ kind: 'answer'; data: T } | AdminFailure> {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  let answer: Awaited<ReturnType<GraphqlClient['request']>>;
  try {
    answer = await client.request(document.text, {
      variables,
      retries: 0,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    return classifyAdminError(error);
  }
  const cost = queryCostSchema.safeParse(answer.extensions?.cost);
  if (cost.success) gate.note(document.name, cost.data);
  return { kind: 'answer', data: readAnswer(document, answer.data) };
}

function readAnswer<T>(document: AdminDocument<T>, data: unknown): T {
  const parsed = document.result.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AppError('unavailable', 'Shopify’s answer is not what its documentation says.', {
    retryable: false,
    cause: parsed.error,
  });
}

const isMutation = (document: AdminDocument<unknown>) => document.text.trimStart().startsWith('mutation');

/** Why a caller's signal ended the work: a time-out is an error of ours, anything else is the caller's own wish. */
function stopped(signal: AbortSignal | undefined, timedOut: AppError): unknown {
  const reason: unknown = signal?.reason;
  return reason instanceof DOMException && reason.name === 'TimeoutError' ? timedOut : reason;
}

function throttledTooLong(milliseconds: number): AppError {
  return new AppError('rate_limited', 'Shopify asks to wait before the next request.', {
    retryAfterSeconds: Math.max(1, Math.ceil(milliseconds / 1000)),
  });
}

function noAnswer(): AppError {
  return new AppError('unavailable', 'Shopify did not answer.');
}
