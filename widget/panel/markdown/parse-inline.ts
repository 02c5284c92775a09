import type { Inline } from './markdown-nodes';
import { safeLink } from './safe-link';

export interface InlineOptions {
  /** Numbers that become source buttons; any other [n] stays text. */
  citations: ReadonlySet<number>;
  /** The text is still being written: marks without their end count as open, half a link shows its words. */
  unfinished: boolean;
}

const MAX_DEPTH = 4;
/** The address may hold one level of round brackets, as Wikipedia's do. */
const LINK = /^\[([^\][\n]{1,300})\]\(((?:[^\s()]|\([^\s()]*\))+)\)/;
const CITATION = /^\[(\d{1,3}(?:\s?,\s?\d{1,3})*)\]/;
const ADDRESS = /^https?:\/\/[^\s<>"'`*]{1,2000}/i;
const HALF_WRITTEN = /^(\[([^\][\n]*)\]?(\(\S*)?|\*{1,2}|_{1,2})$/;

/** Reads bold, italics, links, line breaks and source numbers. Never throws; what is not understood stays text. */
export function parseInline(text: string, options: InlineOptions, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let at = 0;
  // Marks for which a search has found no end: there is none further on either.
  const endless = new Set<string>();

  const add = (...added: Inline[]) => {
    if (plain) nodes.push({ type: 'text', text: plain });
    plain = '';
    nodes.push(...added);
  };

  while (at < text.length) {
    const char = text.charAt(at);
    const rest = () => text.slice(at, at + 2400);
    let read: { length: number; nodes: Inline[] } | null = null;
    if (char === '\n') read = { length: 1, nodes: [{ type: 'break' }] };
    else if (char === '\\' && /[\\*_[\]()]/.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1);
      at += 2;
      continue;
    } else if (char === '[') read = readBracket(rest(), options, depth);
    else if ((char === 'h' || char === 'H') && !/\w/.test(text.charAt(at - 1))) read = readAddress(rest());
    else if (char === '*' || char === '_') read = readEmphasis(text, at, options, depth, endless);

    if (!read && options.unfinished && '[*_'.includes(char)) {
      const half = HALF_WRITTEN.exec(text.slice(at));
      if (half) read = { length: half[0].length, nodes: half[2] ? [{ type: 'text', text: half[2] }] : [] };
    }
    if (read) {
      add(...read.nodes);
      at += read.length;
    } else {
      plain += char;
      at += 1;
    }
  }
  add();
  return nodes;
}

function readBracket(rest: string, options: InlineOptions, depth: number) {
  const link = LINK.exec(rest);
  if (link) {
    const href = safeLink(link[2]);
    const children =
      depth < MAX_DEPTH ? parseInline(link[1] ?? '', { ...options, citations: new Set() }, MAX_DEPTH) : [];
    const nodes: Inline[] = href ? [{ type: 'link', href, children }] : children;
    return { length: link[0].length, nodes };
  }
  const cited = CITATION.exec(rest);
  const numbers = cited?.[1]?.split(',').map(Number) ?? [];
  if (!cited || !numbers.every((number) => options.citations.has(number))) return null;
  return {
    length: cited[0].length,
    nodes: numbers.map((number): Inline => ({ type: 'cite', number })),
  };
}

function readAddress(rest: string) {
  let address = ADDRESS.exec(rest)?.[0];
  if (!address) return null;
  // Punctuation behind an address belongs to the sentence; a bracket too unless the address opened it.
  address = address.replace(/[.,;:!?]+$/, '');
  if (address.endsWith(')') && !address.includes('(')) address = address.slice(0, -1);
  const href = safeLink(address);
  if (!href) return null;
  const children: Inline[] = [{ type: 'text', text: address }];
  return { length: address.length, nodes: [{ type: 'link', href, children } as Inline] };
}

function readEmphasis(
  text: string,
  at: number,
  options: InlineOptions,
  depth: number,
  endless: Set<string>,
): { length: number; nodes: Inline[] } | null {
  const char = text.charAt(at);
  const mark = text.charAt(at + 1) === char ? char + char : char;
  const start = at + mark.length;
  // "2 * 3" and "snake_case" are no emphasis.
  if (depth >= MAX_DEPTH || endless.has(mark) || !/\S/.test(text.charAt(start))) return null;
  if (char === '_' && /\w/.test(text.charAt(at - 1))) return null;

  let end = text.indexOf(mark, start + 1);
  while (end !== -1 && !closes(text, end, mark)) end = text.indexOf(mark, end + 1);
  if (end === -1 && !(options.unfinished && mark.length === 2)) {
    endless.add(mark);
    return null;
  }
  // Of three marks in a row the last two close: the first belongs to what is inside.
  if (end !== -1 && mark.length === 2 && text.charAt(end + 2) === char) end += 1;
  const inside = text.slice(start, end === -1 ? undefined : end);
  const type = mark.length === 2 ? 'strong' : 'em';
  return {
    length: end === -1 ? text.length - at : end + mark.length - at,
    nodes: [{ type, children: parseInline(inside, options, depth + 1) }],
  };
}

function closes(text: string, end: number, mark: string): boolean {
  const char = mark.charAt(0);
  if (/\s/.test(text.charAt(end - 1))) return false;
  const after = text.charAt(end + mark.length);
  if (mark.length === 1 && (after === char || text.charAt(end - 1) === char)) return false;
  return char !== '_' || !/\w/.test(after);
}
