import type { CheerioAPI, contains } from 'cheerio';

type PageNode = Parameters<typeof contains>[0];
export type PageElement = Extract<PageNode, { tagName: string }>;

/** Nested deeper than any page a person wrote: its text is taken without structure. */
const MAX_DEPTH = 200;

const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer header hr html li main ol p pre section summary table tbody ul'.split(
    ' ',
  ),
);

/** Writes an element's content as Markdown: headings, lists, tables; links and emphasis as plain words. */
export function writeMarkdown($: CheerioAPI, root: PageElement): string {
  return writeNodes($, root.children, 0);
}

function writeNodes($: CheerioAPI, nodes: readonly PageNode[], depth: number): string {
  let out = '';
  for (const [i, node] of nodes.entries()) {
    // Style sheets set such links apart; their words must not grow together.
    if (edgeIsLink(nodes[i - 1], -1) && edgeIsLink(node, 0)) out += ' ';
    if (node.type === 'text') out += node.data.replace(/\s+/g, ' ');
    else if (node.type === 'tag') out += writeElement($, node, depth);
  }
  return out;
}

/** Whether a node begins (0) or ends (-1) with a link, as far as it holds elements only. */
function edgeIsLink(node: PageNode | undefined, edge: 0 | -1): boolean {
  let at = node;
  while (at?.type === 'tag') {
    if (at.tagName === 'a' || at.tagName === 'label') return true;
    at = at.children.at(edge);
  }
  return false;
}

function writeElement($: CheerioAPI, element: PageElement, depth: number): string {
  const name = element.tagName;
  if (name === 'br') return '\n';
  if (name === 'hr' || name === 'img') return '';
  if (depth > MAX_DEPTH) return ` ${$(element).text()} `;
  if (name === 'pre') {
    $(element).find('br').replaceWith('\n');
    return block($(element).text());
  }
  if (name === 'table') return block(writeTable($, element, depth));
  if (name === 'ul' || name === 'ol') return block(writeList($, element, depth));
  const content = writeNodes($, element.children, depth + 1);
  const level = name.match(/^h([1-6])$/)?.[1];
  if (level) return heading(Number(level), content);
  // The clickable line of an accordion is the question of an FAQ.
  if (name === 'summary' || name === 'dt') return heading(4, content);
  return BLOCKS.has(name) ? block(content) : content;
}

function block(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n');
  return lines.trim() === '' ? '' : `\n\n${lines.trim()}\n\n`;
}

function heading(level: number, content: string): string {
  const text = oneLine(content).replace(/^#+\s*/, '');
  return text === '' ? '' : `\n\n${'#'.repeat(level)} ${text}\n\n`;
}

function writeList($: CheerioAPI, list: PageElement, depth: number): string {
  let number = Number(list.attribs.start) || 1;
  const items: string[] = [];
  for (const child of list.children) {
    if (child.type !== 'tag') continue;
    const text = writeNodes($, child.children, depth + 1)
      .replace(/\n{2,}/g, '\n')
      .trim();
    if (text === '') continue;
    items.push(`${list.tagName === 'ol' ? `${number++}.` : '-'} ${text}`);
  }
  return items.join('\n');
}

function writeTable($: CheerioAPI, table: PageElement, depth: number): string {
  const filled = $(table)
    .find('tr')
    .toArray()
    .filter((row) => $(row).closest('table').get(0) === table)
    .map((row) => ({
      isHeader: $(row).parent('thead').length > 0 || $(row).children('td').length === 0,
      cells: $(row)
        .children('th, td')
        .toArray()
        .map((cell) => oneLine(writeNodes($, cell.children, depth + 1)).replaceAll('|', '/')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled.map(({ cells }) => cells);
  const [first] = rows;
  if (!first) return '';
  // A table of one column is layout, not data.
  if (rows.every((cells) => cells.length === 1)) return rows.map(([cell]) => cell).join('\n\n');
  const hasHeader = rows.length > 1 && filled[0]?.isHeader;
  // The first row of a data sheet is a property like the others, not the names of the columns.
  if (!hasHeader && rows.every((cells) => cells.length <= 2)) return rows.map(writeProperty).join('\n');
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `| ${first.map(() => '---').join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** "Weight: 76 g" */
function writeProperty([name = '', value = '']: readonly string[]): string {
  if (name === '' || value === '') return name + value;
  return /[:?]$/.test(name) ? `${name} ${value}` : `${name}: ${value}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
