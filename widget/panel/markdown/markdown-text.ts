import type { Inline } from './markdown-nodes';
import { parseMarkdown } from './parse-markdown';

/** @returns what a screen reader should say of an answer: its words, without marks and source numbers */
export function markdownToText(markdown: string, citations: ReadonlySet<number>): string {
  return parseMarkdown(markdown, { citations, unfinished: false })
    .map((block) =>
      block.type === 'paragraph' ? inlineText(block.children) : block.items.map(inlineText).join('; '),
    )
    .join(' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();
}

export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'break') return ' ';
      return node.type === 'cite' ? '' : inlineText(node.children);
    })
    .join('');
}
