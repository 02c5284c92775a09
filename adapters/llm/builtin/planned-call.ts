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

export function callPerson(reason: string, question: string): PlannedCall {
  return {
    name: 'request_human',
    input: { reason, summary: `The shopper wrote: “${question.slice(0, 400)}”` },
  };
}
