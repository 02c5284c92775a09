/** What a shopper reads of a streamed text, and where each character of it stands in that text. */
export interface PlainView {
  text: string;
  /** Offset in the raw text of every character of `text`, and one more for its end. */
  offsets: number[];
  /** Emphasised parts, as [start, end) of `text`. */
  strong: [number, number][];
  /** Product references: name and where in `text` they stood. */
  products: { name: string; at: number }[];
}

const REFERENCE = /\[\s*[PS]\d{1,3}(?:\s*[,;]\s*[PS]\d{1,3})*\s*\]/y;
/** Zero-width characters, soft hyphens and marks of direction: nobody sees them. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f/u;
const DIGIT_BLOCKS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/**
 * Takes away what hides or splits a fact from a reader of the raw text: emphasis, references, invisible characters,
 * digits of other scripts and full-width letters.
 */
export function toPlainView(raw: string): PlainView {
  const view: PlainView = { text: '', offsets: [], strong: [], products: [] };
  let strongFrom = -1;
  const put = (text: string, at: number) => {
    view.text += text;
    for (let i = 0; i < text.length; i++) view.offsets.push(at);
  };
  for (let i = 0; i < raw.length; ) {
    const character = raw.charAt(i);
    if (character === '[') {
      REFERENCE.lastIndex = i;
      const reference = REFERENCE.exec(raw)?.[0];
      if (reference) {
        const at = view.text.trimEnd().length;
        for (const name of reference.match(/P\d{1,3}/g) ?? []) view.products.push({ name, at });
        i += reference.length;
        // It goes together with the space in front of it, and a word behind it is kept apart.
        if (/[\p{L}\d]/u.test(raw.charAt(i))) put(' ', i - 1);
        else {
          const trimmed = view.text.replace(/ +$/, '');
          view.offsets.length = trimmed.length;
          view.text = trimmed;
        }
        continue;
      }
    }
    if (character === '*' || character === '`' || character === '~') {
      if (raw.startsWith('**', i)) {
        if (strongFrom >= 0) view.strong.push([strongFrom, view.text.length]);
        strongFrom = strongFrom >= 0 ? -1 : view.text.length;
        i += 2;
      } else {
        // The star of a list item stays: it tells that an item begins.
        if (character === '*' && /(?:^|\n)\s*$/.test(view.text)) put('-', i);
        i += 1;
      }
      continue;
    }
    if (!INVISIBLE.test(character)) put(plainCharacter(character), i);
    i += 1;
  }
  view.offsets.push(raw.length);
  return view;
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  const block = DIGIT_BLOCKS.find((start) => code >= start && code < start + 10);
  if (block !== undefined) return String(code - block);
  // Full-width forms and digits in circles; spaces of all widths.
  if (
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2460 && code <= 0x2468) ||
    /[²³¹⁰-⁹₀-₉]/.test(character)
  )
    return character.normalize('NFKC');
  return /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character) ? ' ' : character;
}
