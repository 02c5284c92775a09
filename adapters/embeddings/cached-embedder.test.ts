import { describe, expect, it } from 'vitest';
import { withEmbeddingCache } from './cached-embedder';

function counting(failures = 0) {
  const asked: string[] = [];
  let toFail = failures;
  return {
    asked,
    embedder: {
      id: 'test:counting@1:1',
      dims: 1,
      embed: async (texts: readonly string[]) => {
        asked.push(...texts);
        if (toFail-- > 0) throw new Error('model is away');
        return texts.map((text) => new Float32Array([text.length]));
      },
    },
  };
}

describe('withEmbeddingCache', () => {
  it('asks the model once for a repeated text, also while the first answer is on its way', async () => {
    const { asked, embedder } = counting();
    const cached = withEmbeddingCache(embedder, 10);
    const [[a], [b]] = await Promise.all([cached.embed(['red'], 'query'), cached.embed(['red'], 'query')]);
    await cached.embed(['red'], 'query');
    expect(a).toEqual(b);
    expect(asked).toEqual(['red']);
  });

  it('keeps questions and documents apart', async () => {
    const { asked, embedder } = counting();
    const cached = withEmbeddingCache(embedder, 10);
    await cached.embed(['red'], 'query');
    await cached.embed(['red'], 'document');
    expect(asked).toEqual(['red', 'red']);
  });

  it('forgets the text that was unused for longest', async () => {
    const { asked, embedder } = counting();
    const cached = withEmbeddingCache(embedder, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) await cached.embed([text], 'query');
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not remember a failure', async () => {
    const { embedder } = counting(1);
    const cached = withEmbeddingCache(embedder, 2);
    await expect(cached.embed(['a'], 'query')).rejects.toThrow('model is away');
    await expect(cached.embed(['a'], 'query')).resolves.toHaveLength(1);
  });
});
