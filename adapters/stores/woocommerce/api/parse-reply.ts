import { z } from 'zod';
import type { AppError } from '@/core/shared/app-error';
import type { RestMethod } from './create-rest-api';
import { explainRefusal, notData, type Refusal } from './explain-refusal';
import type { ShopAnswer } from './shop-fetch';

export interface ShopReply {
  /** Parsed JSON that nobody has checked yet. */
  data: unknown;
  /** Of the whole listing, from X-WP-Total; null when this is none. */
  total: number | null;
}

const refusalSchema = z.object({ code: z.string().catch(''), message: z.string().catch('') });

/**
 * Reads an answer of the REST API.
 * @throws AppError for everything that is not a success with JSON, see explain-refusal.ts
 */
export function parseReply(answer: ShopAnswer, method: RestMethod): ShopReply {
  const data = parseJson(answer.text);
  if (answer.status >= 300 || data === undefined) throw toError(answer, data, method);
  const total = Number(answer.headers.get('x-wp-total') ?? Number.NaN);
  return { data, total: Number.isInteger(total) ? total : null };
}

function toError(answer: ShopAnswer, data: unknown, method: RestMethod): AppError {
  const said = refusalSchema.safeParse(data);
  const refusal: Refusal = {
    status: answer.status,
    method,
    code: said.success ? said.data.code : '',
    headers: answer.headers,
  };
  return said.success ? explainRefusal(refusal) : notData(refusal);
}

/** Plugins that print byte order marks or white space before the JSON are common, and harmless. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\ufeff\s]+/, ''));
  } catch {
    return undefined;
  }
}
