/** Limits that vendors' structured output refuses; the answer is checked against them here all the same. */
const REFUSED = new Set([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  '$schema',
  'default',
]);

/** A JSON Schema with only what structured output takes at every vendor. */
export function toStructuredSchema(schema: Record<string, unknown>): Record<string, unknown> {
  return clean(schema) as Record<string, unknown>;
}

function clean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(clean);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (REFUSED.has(key)) return [];
      // Below "properties" the keys are names of fields.
      if (key === 'properties') return [[key, mapValues(value as Record<string, unknown>)]];
      return [[key, clean(value)]];
    }),
  );
}

function mapValues(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, clean(field)]));
}
