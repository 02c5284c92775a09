import { describe, expect, it } from 'vitest';
import { findDemoFolder } from '../find-demo-folder';
import { readProducts } from '../read-store';
import { hexOfColour } from './colours';
import { canDraw, drawProduct } from './draw-product';

const products = readProducts(findDemoFolder());

/** Returns what keeps a document from being well-formed XML, or nothing. Strict about the XML that drawings use. */
function findXmlFault(xml: string): string | undefined {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gy;
  for (let at = 0; at < xml.length; ) {
    const text = /[^<]*/y;
    text.lastIndex = at;
    const between = text.exec(xml)?.[0] ?? '';
    if (/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(between)) return `bare ampersand in “${between}”`;
    at += between.length;
    if (at === xml.length) break;
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return `broken tag at “${xml.slice(at, at + 60)}”`;
    const [whole, closing, name = '', , selfClosing] = found;
    if (closing && open.pop() !== name) return `unexpected </${name}>`;
    if (!closing && !selfClosing) open.push(name);
    at += whole.length;
  }
  return open.length > 0 ? `unclosed <${open.at(-1)}>` : undefined;
}

describe('drawProduct', () => {
  it('draws every product in every colour as well-formed SVG without holes in its numbers', () => {
    for (const product of products) {
      const colours = product.variants.map((variant) => variant.options.Colour);
      for (const colour of new Set([undefined, ...colours])) {
        const svg = drawProduct(product, product.title, colour);
        expect(findXmlFault(svg), `${product.id} ${colour}`).toBeUndefined();
        expect(svg, `${product.id} ${colour}`).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 400 400"/);
      }
    }
  });

  it('knows every colour that the catalogue offers', () => {
    const named = products.flatMap((product) => [
      ...product.variants.flatMap((variant) => variant.options.Colour ?? []),
      ...(product.attributes.colour === undefined ? [] : [String(product.attributes.colour)]),
    ]);
    expect([...new Set(named)].filter((colour) => !hexOfColour(colour))).toEqual([]);
  });

  it('shows the colour of the variant and keeps nothing else in common between kinds', () => {
    const tent = products.find((product) => product.id === 'skimmer-2-tent');
    if (!tent) throw new Error('the tent is gone');
    expect(drawProduct(tent, tent.title, 'Moss')).toContain(hexOfColour('Moss'));
    expect(drawProduct(tent, tent.title, 'Sand')).toContain(hexOfColour('Sand'));
    const bodies = new Map<string, string>();
    for (const product of products) {
      const neutral = {
        ...product,
        id: 'x',
        attributes: { ...product.attributes, colour: 'Slate', category: '' },
      };
      bodies.set(product.attributes.type, drawProduct(neutral, ''));
    }
    expect(new Set(bodies.values()).size).toBe(bodies.size);
    expect(bodies.size).toBeGreaterThan(90);
  });

  it('escapes titles and refuses kinds without a motif', () => {
    const product = products[0] as (typeof products)[number];
    expect(drawProduct(product, 'A <b> & "c"')).toContain('<title>A &lt;b&gt; &amp; "c"</title>');
    expect(canDraw('Piano')).toBe(false);
    expect(() => drawProduct({ id: 'x', attributes: { type: 'Piano' } }, 'Piano')).toThrow('Piano');
  });

  it('finds faults in documents that have some', () => {
    expect(findXmlFault('<svg><g></svg>')).toBe('unexpected </svg>');
    expect(findXmlFault('<svg a=b></svg>')).toContain('broken tag');
    expect(findXmlFault('<svg>&</svg>')).toContain('ampersand');
    expect(findXmlFault('<svg><g/>')).toBe('unclosed <svg>');
  });
});
