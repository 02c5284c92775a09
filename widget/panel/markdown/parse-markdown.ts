import type { Block, Inline } from './markdown-nodes';
import { type InlineOptions, parseInline } from './parse-inline';

const BULLET = /^\s{0,8}[-*•+]\s+(.*)$/;
const NUMBERED = /^\s{0,8}(\d{1,4})[.)]\s+(.*)$/;
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

interface OpenList {
  ordered: boolean;
  start: number;
  items: string[];
}

/** Splits an answer into paragraphs and lists; headings become bold paragraphs. */
export function parseMarkdown(text: string, options: InlineOptions): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list: OpenList | null = null;

  const lastLines = text.replace(/\r\n?/g, '\n').split('\n');
  const inline = (source: string, last: boolean) =>
    parseInline(source, { ...options, unfinished: options.unfinished && last });

  function endParagraph(last = false) {
    const source = lines.join('\n').trim();
    lines = [];
    if (source) blocks.push({ type: 'paragraph', children: inline(source, last) });
  }
  function endList(last = false) {
    if (!list) return;
    const { ordered, start, items } = list;
    list = null;
    const parsed = items.map((item, at): Inline[] => inline(item, last && at === items.length - 1));
    blocks.push({ type: 'list', ordered, start, items: parsed });
  }

  for (const line of lastLines) {
    const numbered = NUMBERED.exec(line);
    const bullet = numbered ? null : BULLET.exec(line);
    const heading = HEADING.exec(line);
    if (numbered || bullet) {
      endParagraph();
      const ordered = numbered !== null;
      if ((list as OpenList | null)?.ordered !== ordered) endList();
      list ??= { ordered, start: Number(numbered?.[1] ?? 1), items: [] };
      list.items.push(numbered?.[2] ?? bullet?.[1] ?? '');
    } else if (heading) {
      endParagraph();
      endList();
      blocks.push({
        type: 'paragraph',
        children: [{ type: 'strong', children: inline(heading[1] ?? '', false) }],
      });
    } else if (line.trim() === '') {
      endParagraph();
      // A blank line between items keeps one list going; the next line decides.
    } else if (list && /^\s{2,}/.test(line)) {
      list.items.push(`${list.items.pop() ?? ''}\n${line.trim()}`);
    } else {
      endList();
      lines.push(line.trimEnd());
    }
  }
  endList(lines.length === 0);
  endParagraph(true);
  return blocks;
}
