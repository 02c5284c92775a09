import { lexer, type Token, type Tokens } from 'marked';

/** A paragraph, list item or table row as plain text, and the headings that it stands under, outermost first. */
export interface TextBlock {
  headings: readonly string[];
  text: string;
}

/**
 * Takes Markdown or plain text apart into blocks of plain text. Marks are dropped (a shopper reads the passages as
 * quotes), link texts stay, a table's row carries its column names.
 */
export function readMarkdownBlocks(markdown: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const headings: { depth: number; text: string }[] = [];
  const add = (text: string) => {
    const clean = text.replace(/[ \t]+/g, ' ').trim();
    if (clean !== '') blocks.push({ headings: headings.map((heading) => heading.text), text: clean });
  };
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= token.depth) headings.pop();
      headings.push({ depth: token.depth, text: plainText(token) });
    } else {
      for (const text of blockTexts(token)) add(text);
    }
  }
  return blocks;
}

function blockTexts(token: Token): string[] {
  switch (token.type) {
    case 'list':
      return (token as Tokens.List).items.flatMap((item, i) => listItemTexts(item, token as Tokens.List, i));
    case 'table':
      return tableRows(token as Tokens.Table);
    case 'blockquote':
      return ((token as Tokens.Blockquote).tokens ?? []).flatMap(blockTexts);
    case 'code':
      return (token as Tokens.Code).text.split(/\n{2,}/);
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return [plainText(token)];
  }
}

/** A list item is one block: its own text, then what is nested in it. */
function listItemTexts(item: Tokens.ListItem, list: Tokens.List, index: number): string[] {
  const mark = list.ordered ? `${Number(list.start || 1) + index}. ` : '• ';
  const text = item.tokens.flatMap(blockTexts).join('\n');
  return text.trim() === '' ? [] : [mark + text];
}

function tableRows({ header, rows }: Tokens.Table): string[] {
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const name = plainText(header[column]);
        return name === '' ? plainText(cell) : `${name}: ${plainText(cell)}`;
      })
      .join('; '),
  );
}

/** The text of a token without marks; line breaks inside a paragraph are kept. */
function plainText(token: { type?: string; text?: string; tokens?: Token[] } | undefined): string {
  if (!token) return '';
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return (token.text ?? '').replace(/<[^>]*>/g, '');
  if (!token.tokens) return decodeEntities(token.text ?? '');
  return token.tokens.map(plainText).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
