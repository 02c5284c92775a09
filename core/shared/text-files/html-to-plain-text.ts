import { compile } from 'html-to-text';

/** Text of a product has no business being longer; what comes behind is cut before it is parsed. */
const MAX_HTML_CHARS = 500_000;

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: MAX_HTML_CHARS, maxDepth: 60 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'iframe', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
  ],
});

/**
 * Text of an HTML fragment: tags gone, entities decoded, list items and table rows on lines of their own.
 * Plain text passes through unchanged, line breaks included.
 */
export function htmlToPlainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  if (!/<[a-z!/]/i.test(html)) return decodeEntities(html);
  return convert(html.slice(0, MAX_HTML_CHARS)).trim();
}

/** Decodes "&amp;" and the like in a single line, such as a title; tags in it are dropped. */
export function decodeTitle(title: string): string {
  return htmlToPlainText(title).replace(/\s+/g, ' ').trim();
}

/** Line breaks of plain text would be folded by an HTML parser, so each line is decoded alone. */
function decodeEntities(text: string): string {
  if (!/&(#\d+|#x[\da-f]+|[a-z]\w*);/i.test(text)) return text;
  return text
    .split('\n')
    .map((line) => convert(line.replaceAll('<', '&lt;')))
    .join('\n');
}
