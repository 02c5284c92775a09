import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/app/_components/markdown';
import { ALL_ATTACKS } from './all-attacks';
import { MARKUP_TEXTS } from './attacks/markup';
import { linkHosts } from './judge';

const TEXTS = [
  ...MARKUP_TEXTS,
  ...ALL_ATTACKS.map(({ hostile }) => hostile.says.slice(0, 5000)),
  ...ALL_ATTACKS.map(({ message }) => message),
];
const OWN_TAGS =
  /^<\/?(?:div|p|strong|em|s|code|pre|blockquote|ol|ul|li|a|br)(?: (?:class|href|target|rel|start)="[^"<>]*")*\/?>$/;

describe('whatever an attacker gets into an answer', () => {
  it('is shown in the admin with our own elements only, and links to the web only', () => {
    for (const text of TEXTS) {
      const html = renderToStaticMarkup(<Markdown text={text} />);
      for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(OWN_TAGS);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//i);
    }
  });

  it('is linked in the widget to the web only', () => {
    for (const text of TEXTS) for (const host of linkHosts(text)) expect(host).toMatch(/^[\w.-]+(?::\d+)?$/);
  });
});
