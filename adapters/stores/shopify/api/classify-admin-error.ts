import { GraphqlQueryError, HttpResponseError } from '@shopify/shopify-api';
import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import { type QueryCost, queryCostSchema } from './throttle-gate';

/** What went wrong with a request, and so what to do. */
export type AdminFailure =
  /** HTTP 200 with the code THROTTLED: wait as long as the cost says. */
  | { kind: 'throttled'; cost: QueryCost | null }
  /** HTTP 429. */
  | { kind: 'too_many'; retryAfterSeconds: number | null }
  /** 5xx, a broken connection, Shopify's own INTERNAL_SERVER_ERROR: it may work in a moment. */
  | { kind: 'broken' }
  /** One query may cost 1,000 points at most: ask for less at once. */
  | { kind: 'too_costly' }
  /** Some fields were withheld; `data` holds the others. */
  | { kind: 'fields_denied'; data: unknown; error: AppError }
  | { kind: 'refused'; error: AppError };

const graphqlErrorSchema = z.object({
  message: z.string().catch(''),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.object({ code: z.string().nullish(), requiredAccess: z.string().nullish() }).nullish(),
});
type GraphqlError = z.infer<typeof graphqlErrorSchema>;

const bodySchema = z.object({
  data: z.unknown().optional(),
  extensions: z.object({ cost: queryCostSchema }).optional().catch(undefined),
  errors: z.object({ graphQLErrors: z.array(graphqlErrorSchema) }).catch({ graphQLErrors: [] }),
});

/** Sorts what the SDK throws. Its messages quote the answer, so none is passed on. */
export function classifyAdminError(error: unknown): AdminFailure {
  if (error instanceof GraphqlQueryError) return classifyGraphqlErrors(error.body);
  // Also its HttpThrottlingError and HttpInternalError.
  if (error instanceof HttpResponseError) return classifyStatus(error);
  return { kind: 'broken' };
}

function classifyStatus({ response }: HttpResponseError): AdminFailure {
  const { code } = response;
  if (code === 401) return refused('unauthenticated', UNAUTHENTICATED);
  if (code === 404) {
    return refused(
      'unauthenticated',
      'Shopify knows no such shop any more. Check its address and reconnect it.',
    );
  }
  if (code === 403)
    return refused('forbidden', 'Shopify does not let this app in. Check its access, then reconnect.');
  if (code === 402 || code === 423) {
    return refused('unavailable', 'The shop is paused or locked at Shopify.');
  }
  if (code === 429) {
    const { retryAfter } = response as { retryAfter?: number };
    return { kind: 'too_many', retryAfterSeconds: Number.isFinite(retryAfter) ? (retryAfter ?? null) : null };
  }
  return { kind: 'broken' };
}

const UNAUTHENTICATED = 'Shopify does not accept the access token any more. Reconnect the shop.';

function classifyGraphqlErrors(body: unknown): AdminFailure {
  const parsed = bodySchema.safeParse(body);
  const errors = parsed.data?.errors.graphQLErrors ?? [];
  const has = (code: string) => errors.some((error) => error.extensions?.code === code);
  if (has('THROTTLED')) return { kind: 'throttled', cost: parsed.data?.extensions?.cost ?? null };
  if (has('MAX_COST_EXCEEDED')) return { kind: 'too_costly' };
  if (has('SHOP_INACTIVE')) return refused('unavailable', 'The shop is not active at Shopify.');
  const denied = errors.find((error) => error.extensions?.code === 'ACCESS_DENIED');
  if (denied) {
    const error = new AppError('forbidden', describeDenial(denied));
    const onlyFields = errors.every(
      ({ extensions, path }) => extensions?.code === 'ACCESS_DENIED' && (path?.length ?? 0) > 1,
    );
    return onlyFields && parsed.data?.data != null
      ? { kind: 'fields_denied', data: parsed.data.data, error }
      : { kind: 'refused', error };
  }
  if (has('INTERNAL_SERVER_ERROR')) return { kind: 'broken' };
  if (errors.some((error) => /cursor/i.test(error.message))) {
    return refused('conflict', 'The listing cannot be continued from there any more. It starts anew.');
  }
  return refused('internal', 'Shopify does not understand a request. An update of Storefolk may be due.');
}

/** "Required access: `read_orders` access scope." */
function describeDenial({ message, extensions }: GraphqlError): string {
  const scope = /`((?:read|write)_\w+)`/.exec(extensions?.requiredAccess ?? message)?.[1];
  return scope
    ? `The app lacks the scope ${scope}. Add it at Shopify, then reconnect.`
    : 'Shopify withholds this data from the app. Request access to protected customer data for it at Shopify.';
}

function refused(code: ConstructorParameters<typeof AppError>[0], message: string): AdminFailure {
  const retryable = code === 'unavailable' ? { retryable: false } : {};
  return { kind: 'refused', error: new AppError(code, message, retryable) };
}
