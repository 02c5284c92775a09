/** A tool call that the built-in answerer wants. */
export interface PlannedCall {
  name: string;
  input: Record<string, unknown>;
}

export function search(name: string, query: string, more: Record<string, unknown> = {}): PlannedCall {
  return { name, input: { query: query.slice(0, 500), ...more } };
}

export function getProduct(id: string): PlannedCall {
  return { name: 'get_product', input: { product_id: id } };
}

/** The summary is made from the conversation itself. */
export function callPerson(reason: string): PlannedCall {
  return { name: 'request_human', input: { reason } };
}
