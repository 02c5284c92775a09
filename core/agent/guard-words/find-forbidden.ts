import { foldText } from '@/core/knowledge/keywords/split-words';

/**
 * The entries of a do-not-say list that a text holds: whole words, whatever their case, accents and the blanks and
 * hyphens between them. An entry that ends in "*" stands for all words that begin so.
 */
export function findForbidden(text: string, list: readonly string[]): string[] {
  if (list.length === 0) return [];
  const said = fold(text);
  return list.filter((entry) => {
    const words = fold(entry.replace(/\*\s*$/, ''));
    if (words === '') return false;
    const isBeginning = /\*\s*$/.test(entry);
    return ` ${said} `.includes(isBeginning ? ` ${words}` : ` ${words} `);
  });
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}%€$£]+/gu, ' ')
    .trim();
}

/** The text without the sentences that hold an entry of the list. Lines stay lines; may be empty. */
export function dropForbidden(text: string, list: readonly string[]): string {
  if (findForbidden(text, list).length === 0) return text;
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text
    .split('\n')
    .map((line) =>
      [...segmenter.segment(line)]
        .map(({ segment }) => segment)
        .filter((sentence) => findForbidden(sentence, list).length === 0)
        .join('')
        .trimEnd(),
    )
    .filter((line, i, lines) => line !== '' || (i > 0 && lines[i - 1] !== ''))
    .join('\n')
    .trim();
}
