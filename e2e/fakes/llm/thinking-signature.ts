import { createHash } from 'node:crypto';

/** Stands for Anthropic's signature of a thinking block: changes with the thought. */
export function signatureOf(thinking: unknown): string {
  return createHash('sha256').update(`thought:${thinking}`).digest('base64');
}
