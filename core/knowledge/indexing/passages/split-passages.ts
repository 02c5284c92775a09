import { joinTinyPassages } from './join-tiny-passages';
import type { Passage } from './passage';
import { readMarkdownBlocks, type TextBlock } from './read-markdown-blocks';

/**
 * Longest passage in UTF-16 units. The local model reads 128 tokens, about 600 characters of English; title and
 * heading are read with it.
 */
export const MAX_PASSAGE_CHARACTERS = 450;

/**
 * Cuts a text into passages that say one thing each and can be quoted: neighbouring blocks below the same headings
 * are put together as long as they fit, blocks that are too long are cut between sentences, and a lone label goes to
 * its neighbour.
 *
 * @param markdown plain text or Markdown
 * @returns passages in order; none for a text without words
 */
export function splitPassages(markdown: string): Passage[] {
  const passages: Passage[] = [];
  for (const block of readMarkdownBlocks(markdown).flatMap(cutLongBlock)) {
    const heading = block.headings.join(' › ');
    const last = passages.at(-1);
    if (last && last.heading === heading && last.text.length + block.text.length < MAX_PASSAGE_CHARACTERS) {
      last.text += `\n${block.text}`;
    } else {
      passages.push({ heading, text: block.text });
    }
  }
  return joinTinyPassages(
    passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    MAX_PASSAGE_CHARACTERS,
  );
}

function cutLongBlock(block: TextBlock): TextBlock[] {
  if (block.text.length <= MAX_PASSAGE_CHARACTERS) return [block];
  const parts: string[] = [];
  for (const piece of sentences(block.text).flatMap(cutLongSentence)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < MAX_PASSAGE_CHARACTERS) {
      parts[parts.length - 1] = `${last} ${piece}`;
    } else {
      parts.push(piece);
    }
  }
  return parts.map((text) => ({ ...block, text }));
}

/** Sentence ends: a stop followed by space and something that can begin a sentence; line ends; CJK full stops. */
function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["'»”)]?)\s+(?=[\p{Lu}\p{N}"'«„“(•-])|\n+|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** A "sentence" that is longer than a passage (a log, a list without stops) is cut between words, or anywhere. */
function cutLongSentence(sentence: string): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > MAX_PASSAGE_CHARACTERS) {
    const space = rest.lastIndexOf(' ', MAX_PASSAGE_CHARACTERS);
    const end = space > MAX_PASSAGE_CHARACTERS / 2 ? space : MAX_PASSAGE_CHARACTERS;
    const halved = /[\uD800-\uDBFF]/.test(rest[end - 1] ?? '');
    parts.push(rest.slice(0, halved ? end - 1 : end).trim());
    rest = rest.slice(halved ? end - 1 : end).trim();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}
