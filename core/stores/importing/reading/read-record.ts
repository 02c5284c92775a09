import type { z } from 'zod';
import type { ImportItem } from './import-item';
import { FieldFault } from './record-fields';

/**
 * Turns what stands in a file into a record, or into a row error that names the field.
 * @param convert may throw FieldFault
 */
export function readRecord<Shape, T>(
  row: number,
  value: unknown,
  schema: z.ZodType<Shape>,
  convert: (shape: Shape) => T,
): ImportItem<T> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') || null;
    const message = `${issue?.message ?? 'It cannot be read'}. It was left out.`;
    return { kind: 'error', row, field, message: field ? message : capitalise(message) };
  }
  try {
    return { kind: 'record', row, record: convert(parsed.data) };
  } catch (error) {
    if (!(error instanceof FieldFault)) throw error;
    return { kind: 'error', row, field: error.field, message: `${error.message} It was left out.` };
  }
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
