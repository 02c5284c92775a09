import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from './markdown-nodes';
import { markdownToText } from './markdown-text';
import { parseMarkdown } from './parse-markdown';
import { linkTarget, safeLink } from './safe-link';

const cites = (...numbers: number[]) => new Set(numbers);
const parse = (text: string, numbers: number[] = [], unfinished = false) =>
  parseMarkdown(text, { citations: cites(...numbers), unfinished });
const text = (value: string): Inline => ({ type: 'text', text: value });

describe('answers as blocks', () => {
  it('reads paragraphs, line breaks, bold and italics', () => {
    expect(parse('Hello **dear *friend***\nbye\n\nNext _one_')).toEqual([
      {
        type: 'paragraph',
        children: [
          text('Hello '),
          { type: 'strong', children: [text('dear '), { type: 'em', children: [text('friend')] }] },
          { type: 'break' },
          text('bye'),
        ],
      },
      { type: 'paragraph', children: [text('Next '), { type: 'em', children: [text('one')] }] },
    ]);
  });

  it('reads lists, also with blank lines between and text around', () => {
    expect(parse('Two:\n- a\n\n- **b**\n  more\nEnd\n\n3. x\n4) y')).toEqual([
      { type: 'paragraph', children: [text('Two:')] },
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [[text('a')], [{ type: 'strong', children: [text('b')] }, { type: 'break' }, text('more')]],
      },
      { type: 'paragraph', children: [text('End')] },
      { type: 'list', ordered: true, start: 3, items: [[text('x')], [text('y')]] },
    ]);
  });

  it('keeps arithmetic, names and unclosed marks as they are', () => {
    for (const plain of ['2 * 3 * 4', 'snake_case_name', 'a ** b', '5 * 4', '**open', 'x*']) {
      expect(parse(plain)).toEqual([{ type: 'paragraph', children: [text(plain)] }]);
    }
  });

  it('makes buttons only of sources that exist', () => {
    expect(parse('Yes [1][3], no [2]. [1, 3]', [1, 3])).toEqual([
      {
        type: 'paragraph',
        children: [
          text('Yes '),
          { type: 'cite', number: 1 },
          { type: 'cite', number: 3 },
          text(', no [2]. '),
          { type: 'cite', number: 1 },
          { type: 'cite', number: 3 },
        ],
      },
    ]);
  });

  it('links http and https only', () => {
    const [block] = parse('[shop](https://shop.example/a_b) and https://x.example/p?q=1.');
    expect(block).toEqual({
      type: 'paragraph',
      children: [
        { type: 'link', href: 'https://shop.example/a_b', children: [text('shop')] },
        text(' and '),
        { type: 'link', href: 'https://x.example/p?q=1', children: [text('https://x.example/p?q=1')] },
        text('.'),
      ],
    });
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'JaVaScRiPt:x',
      '//evil',
      '/path',
      'vbscript:x',
    ]) {
      expect(parse(`[click](${bad})`)).toEqual([{ type: 'paragraph', children: [text('click')] }]);
    }
  });

  it('shows no half-written marks while an answer streams', () => {
    expect(parse('It is **very good', [], true)).toEqual([
      { type: 'paragraph', children: [text('It is '), { type: 'strong', children: [text('very good')] }] },
    ]);
    expect(parse('See [the page](https://sho', [], true)).toEqual([
      { type: 'paragraph', children: [text('See '), text('the page')] },
    ]);
    expect(parse('Done *', [], true)).toEqual([{ type: 'paragraph', children: [text('Done ')] }]);
  });

  it('reads aloud without marks', () => {
    expect(markdownToText('**Yes** [1].\n- a\n- [b](https://x.example)', cites(1))).toBe('Yes. a; b');
  });
});

describe('whatever a model or a shopper writes', () => {
  const nasty = fc.constantFrom(
    ...[
      '**',
      '*',
      '_',
      '__',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '\n',
      '- ',
      '1. ',
      '# ',
      '[1]',
      'https://',
      '<script>',
    ],
    ...[
      'javascript:',
      '](javascript:alert(1))',
      '](https://a.example "x")',
      '<img src=x onerror=y>',
      ' ',
      'ab',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  const everyInline = (nodes: Inline[], visit: (node: Inline) => void) => {
    for (const node of nodes) {
      visit(node);
      if ('children' in node) everyInline(node.children, visit);
    }
  };

  it('yields only known nodes, known sources and web links', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (source, unfinished) => {
        for (const block of parse(source, [1], unfinished)) {
          const inlines = block.type === 'paragraph' ? [block.children] : block.items;
          for (const nodes of inlines) {
            everyInline(nodes, (node) => {
              expect(['text', 'break', 'strong', 'em', 'link', 'cite']).toContain(node.type);
              if (node.type === 'link') expect(new URL(node.href).protocol).toMatch(/^https?:$/);
              if (node.type === 'cite') expect(node.number).toBe(1);
            });
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves text without marks unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-gi-z ,.<>&"']{1,80}$/), (source) => {
        expect(markdownToText(source, new Set())).toBe(source.trim().replace(/\s+([.,;:!?])/g, '$1'));
      }),
    );
  });

  it('accepts only plain web addresses', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(safeLink(url)).toBe(new URL(url).href);
      }),
    );
    for (const bad of [
      null,
      '',
      'https://',
      'https://shop.example@evil.example/',
      'ftp://x',
      ' https://x.example',
    ]) {
      expect(safeLink(bad)).toBeNull();
    }
  });

  it('opens the shop’s own pages in the shop’s tab', () => {
    expect(linkTarget('https://shop.example/p/1', 'https://shop.example')).toBe('_top');
    expect(linkTarget('https://shop.example.evil/p', 'https://shop.example')).toBe('_blank');
    expect(linkTarget('https://shop.example/p/1', null)).toBe('_blank');
  });
});
