import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReferenceBook } from './reference-book';
import { ReferenceRewriter } from './reference-rewriter';

function book(): ReferenceBook {
  const references = new ReferenceBook();
  for (const id of ['a', 'b']) {
    references.addProduct({
      id,
      title: id,
      brand: null,
      priceCents: 100,
      priceMaxCents: null,
      compareAtCents: null,
      currency: 'EUR',
      inStock: true,
      stock: null,
      imageUrl: null,
      url: null,
    });
  }
  for (const chunkId of ['x', 'y']) {
    references.addPassage({ title: chunkId, sourceType: 'policy', url: null, quote: chunkId, chunkId });
  }
  return references;
}

function rewrite(pieces: string[]) {
  const rewriter = new ReferenceRewriter(book());
  const text = pieces.map((piece) => rewriter.push(piece)).join('') + rewriter.flush();
  return { text, sources: rewriter.sources, products: rewriter.products };
}

describe('ReferenceRewriter', () => {
  it('numbers sources by first use and takes product references out', () => {
    expect(rewrite(['Returns take 30 days [S2]. Try the tent [P2], or this [P1]. See [S1][S2].'])).toEqual({
      text: 'Returns take 30 days [1]. Try the tent, or this. See [2][1].',
      sources: ['S2', 'S1'],
      products: ['P2', 'P1'],
    });
  });

  it('reads lists of references', () => {
    expect(rewrite(['Both fit [P1, P2; S1].'])).toEqual({
      text: 'Both fit [1].',
      sources: ['S1'],
      products: ['P1', 'P2'],
    });
  });

  it('drops references to what no tool returned', () => {
    expect(rewrite(['Good [S9] and cheap [P7].'])).toEqual({
      text: 'Good and cheap.',
      sources: [],
      products: [],
    });
  });

  it('leaves other brackets alone', () => {
    const text = 'Sizes [S, M] and [see note] and [[x] [P and an open [';
    expect(rewrite([text]).text).toBe(text);
  });

  it('gives the same result however the text is cut', () => {
    const text = 'A [S1] b [P1] [[S2] c  [P1, S2] [x] end [S';
    const whole = rewrite([text]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 12 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = edges.slice(1).map((edge, i) => text.slice(edges[i], edge));
        expect(rewrite(pieces)).toEqual(whole);
      }),
    );
  });
});
