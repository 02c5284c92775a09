/** What a form gets back; `fields` holds a sentence per faulty field, by its name. */
export type ActionResult<T = null> =
  | { ok: true; data: T }
  | { ok: false; message: string; fields: Record<string, string> };
