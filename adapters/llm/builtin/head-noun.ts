/** Words that stand behind the thing in a title: "Down Jacket Women's", "Sleeping Bag, Regular". */
const TRAILING =
  /\b(men|women|kids|unisex|adult|small|medium|large|regular|long|short|pack|set|box|new)('s|s)?$/i;

/**
 * The thing that a title names: "Y-Profile Tent Pegs, Set of 8" → "peg", "Harbour 2 Trekking Tent" → "tent". The last
 * word before a comma, a number or a preposition, in the singular.
 */
export function headNoun(title: string): string {
  let head = (title.split(/,|\(|\b(?:for|with|of|in|to|mit|für)\b/i)[0] ?? '').replace(
    /[\d×x.+/-]+\s*(?:mm|cm|m|g|kg|ml|l|pc|pcs)?\s*$/i,
    '',
  );
  for (let i = 0; i < 3; i++)
    head = head
      .trim()
      .replace(/[^\p{L}']+$/u, '')
      .replace(TRAILING, '')
      .trim();
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? [];
  return singular(words.at(-1) ?? '');
}

/** "tents" → "tent", "knives" → "knive": the same for a question's word and a title's. */
export function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}
