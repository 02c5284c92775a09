/**
 * Reads the JSON that a model wrote as a tool's input. Broken JSON is given on as the raw string, so that the tool's
 * schema refuses it and the model sees why; an empty text is how vendors write "no arguments".
 */
export function parseToolInput(json: string): unknown {
  if (json.trim() === '') return {};
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/**
 * The input as vendors take it back in the history, where it must be an object. What is none is wrapped, under the
 * key that Anthropic's guide to fine-grained tool streaming proposes for invalid JSON.
 */
export function toToolInputObject(input: unknown): Record<string, unknown> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return input as Record<string, unknown>;
  }
  return { INVALID_JSON: input };
}

/** A tool's result as text: a string stays as it is, anything else becomes JSON. */
export function toToolResultText(output: unknown): string {
  if (typeof output === 'string') return output;
  return JSON.stringify(output) ?? 'null';
}
