/** A value of a tool result that an answer may repeat. */
export interface ResultValue {
  /** Name of the field; of an item in a list, the list's. */
  key: string;
  value: string | number;
  /** The object that the field belongs to. */
  of: Record<string, unknown>;
  /** Name of the product that it belongs to ("P1"), when it belongs to one. */
  product: string | null;
}

/** Names within the turn, database ids and scores: nothing that is said to a shopper. */
const NOT_SAID = new Set(['ref', 'id', 'line', 'score', 'chunkId', 'source_type']);
const MAX_DEPTH = 8;

/** All texts and numbers of a tool result, deepest last. */
export function* walkResult(
  output: unknown,
  key = '',
  of: Record<string, unknown> = {},
  depth = 0,
  product: string | null = null,
): Generator<ResultValue> {
  if (depth > MAX_DEPTH || NOT_SAID.has(key)) return;
  if (typeof output === 'string' || typeof output === 'number') yield { key, value: output, of, product };
  else if (Array.isArray(output))
    for (const item of output) yield* walkResult(item, key, of, depth + 1, product);
  else if (typeof output === 'object' && output !== null) {
    const fields = output as Record<string, unknown>;
    const own = typeof fields.ref === 'string' && /^P\d/.test(fields.ref) ? fields.ref : product;
    for (const [name, value] of Object.entries(fields))
      yield* walkResult(value, name, fields, depth + 1, own);
  }
}
