import { isRecord } from './check-tool-schema';

/** Both vendors' structured output: every object names all its fields as required and allows no others. */
export function checkStrictSchema(schema: unknown, path: string): string[] {
  if (!isRecord(schema)) return [`${path}: Input should be a valid dictionary`];
  if (schema.type === 'array') return checkStrictSchema(schema.items, `${path}.items`);
  if (schema.type !== 'object') return [];
  const fields = isRecord(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = Object.keys(fields).filter((field) => !required.includes(field));
  return [
    ...(schema.additionalProperties === false
      ? []
      : [`${path}: 'additionalProperties' is required to be false`]),
    ...(missing.length === 0 ? [] : [`${path}: 'required' must include ${missing.join(', ')}`]),
    ...Object.entries(fields).flatMap(([field, value]) => checkStrictSchema(value, `${path}.${field}`)),
  ];
}
