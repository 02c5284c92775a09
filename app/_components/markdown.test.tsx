import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown';

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

/** All elements and attributes that any text may become. */
const ALLOWED =
  /^(?:<\/?(?:div|p|strong|em|s|pre|code|blockquote|ol|ul|li)(?: class="[\w .-]*")?(?: start="\d+")?(?: class="[\w .-]*")?>|<br\/>|<a href="https?:\/\/[^"<>]*" target="_blank" rel="noreferrer nofollow" class="[\w .-]*">|<\/a>|[^<>])*$/;

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">click</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<!-- <script> -->',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](java\nscript:alert(1))',
  '[click](&#106;avascript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '[click](vbscript:x)',
  '[click](//evil.example/x)',
  '[click](/s/settings)',
  '[click](https://shop.example/"onmouseover="alert(1))',
  '[click](<https://shop.example/" onmouseover="alert(1)>)',
  '[click](https://shop.example \'title" onclick="alert(1)\')',
  '[click](https://shop.example@evil.example/)',
  '![picture](https://evil.example/pixel.png)',
  '![picture](javascript:alert(1))',
  '<https://shop.example/<script>>',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '```html\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '| <img src=x onerror=alert(1)> |\n| --- |\n| [x](javascript:alert(1)) |',
  '# <b>big</b>',
  '> <script>',
  '- <script>\n- [x](javascript:1)',
  '**<img src=x onerror=alert(1)>**',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<<script>script>alert(1)<</script>/script>',
];

describe('what a stranger wrote', () => {
  it.each(HOSTILE)('stays text: %j', (text) => {
    const made = html(text);
    expect(made).toMatch(ALLOWED);
    expect(made).not.toMatch(/<[^>]*\s(?:on\w+|src|style)=/i);
    expect(made).not.toMatch(/href="(?!https?:\/\/)/i);
  });

  it('is not fetched: images are left out', () => {
    expect(html('![x](https://evil.example/pixel.png)')).not.toContain('evil.example');
  });

  it('does not lead to a host in disguise', () => {
    expect(html('[shop](https://shop.example@evil.example/)')).not.toContain('href');
  });

  it('is never lost: words of HTML can be read', () => {
    expect(html('<b>bold</b> claim')).toContain('&lt;b&gt;bold');
  });

  it('cannot keep the browser busy', () => {
    const started = performance.now();
    for (const text of ['['.repeat(1000), '*a'.repeat(1000), '`'.repeat(2000), `${'>'.repeat(200)} x`])
      html(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('shows the marks that replies use', () => {
  expect(html('**Bold**, *soft* and [a page](https://shop.example/a?b=1&c=2)\n\n1. one\n2. two')).toBe(
    '<div class="grid gap-2.5 break-words"><p><strong>Bold</strong>, <em>soft</em> and <a href="https://shop.example/a?b=1&amp;c=2" target="_blank" rel="noreferrer nofollow" class="text-primary-ink underline underline-offset-2">a page</a></p><ol start="1" class="grid list-decimal gap-1 pl-5"><li>one</li><li>two</li></ol></div>',
  );
});
