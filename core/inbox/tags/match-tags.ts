import type { TagRow } from './tags.queries';

/**
 * The tags whose words a message has: whole words, without regard to case and accents.
 * @returns tag ids
 */
export function matchTags(tags: readonly Pick<TagRow, 'id' | 'words'>[], text: string): string[] {
  const said = ` ${plain(text)} `;
  return tags
    .filter(({ words }) => words.some((word) => said.includes(` ${plain(word)} `)))
    .map(({ id }) => id);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
