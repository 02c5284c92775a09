import type { Embedder } from '@/core/llm/embedder';

/** Longer texts are documents that are embedded once; caching them would only cost memory. */
const MAX_CACHED_CHARS = 600;

/**
 * Keeps the newest vectors: one question is embedded for its intent, for products and for passages, and the same
 * sentences of a policy are weighed again and again. A vector of 384 numbers takes 1.5 kB.
 */
export function withEmbeddingCache(inner: Embedder, maxEntries: number): Embedder {
  const cache = new Map<string, Promise<Float32Array>>();

  function embedOne(text: string, purpose: 'query' | 'document'): Promise<Float32Array> {
    const key = `${purpose}\n${text}`;
    const known = cache.get(key);
    if (known) {
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const made = inner.embed([text], purpose).then(([vector]) => {
      if (!vector) throw new Error('the embedder returned no vector');
      return vector;
    });
    if (text.length > MAX_CACHED_CHARS) return made;
    cache.set(key, made);
    made.catch(() => cache.delete(key));
    const oldest = cache.keys().next().value;
    if (cache.size > maxEntries && oldest !== undefined) cache.delete(oldest);
    return made;
  }

  return {
    id: inner.id,
    dims: inner.dims,
    embed: (texts, purpose) => Promise.all(texts.map((text) => embedOne(text, purpose))),
  };
}
