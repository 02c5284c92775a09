/** "Order Number", "orderNumber" and "order-number" are the field "order_number". */
export function toFieldName(name: string): string {
  return name
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** Other names of a field, the more usual ones first. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/**
 * An object with its fields under the names that we use. What has no value (null, an empty text) counts as absent.
 * @returns what is no object as it is
 */
export function nameFields(value: unknown, names: FieldNames): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const named: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === null || field === undefined || field === '') continue;
    const name = toFieldName(key);
    if (name !== '' && !Object.hasOwn(named, name)) named[name] = field;
  }
  for (const [name, others] of Object.entries(names)) {
    if (Object.hasOwn(named, name)) continue;
    const other = others.find((one) => Object.hasOwn(named, one));
    if (other !== undefined) named[name] = named[other];
  }
  return named;
}
