/** The part of pdf.js' text items that is used. */
export interface PdfTextItem {
  str?: string;
  hasEOL?: boolean;
  /** The last of the six numbers is the distance from the page's bottom. */
  transform?: number[];
  /** Of the letters, in the page's units. */
  height?: number;
}

export interface PdfLine {
  text: string;
  height: number;
  /** Stands apart from the line above: a new paragraph, or a new page. */
  isApart: boolean;
}

/** A gap of more than this many line heights is more than the space between two lines. */
const PARAGRAPH_GAP = 1.9;
/** Letters this much larger than the text's are a heading's. */
const HEADING_SIZE = 1.15;
const MAX_HEADING_CHARS = 120;

/** Puts the pieces of a page together to lines. */
export function joinItems(items: readonly PdfTextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let text = '';
  let height = 0;
  let y: number | undefined;
  let lastY: number | undefined;
  const close = () => {
    if (text.trim() !== '') {
      const isApart = lastY === undefined || y === undefined || lastY - y > (height || 10) * PARAGRAPH_GAP;
      lines.push({ text: text.trim(), height, isApart });
      lastY = y;
    }
    text = '';
    height = 0;
    y = undefined;
  };
  for (const item of items) {
    if (item.str?.trim()) {
      y ??= item.transform?.[5];
      height = Math.max(height, item.height ?? 0);
    }
    text += item.str ?? '';
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** Lines as Markdown: larger letters make headings, bullets make lists, words cut at a line's end are joined. */
export function writePdfLines(lines: readonly PdfLine[]): string {
  const body = commonHeight(lines);
  let out = '';
  let wasHeading = false;
  for (const line of lines) {
    const isHeading =
      body > 0 &&
      line.height >= body * HEADING_SIZE &&
      line.text.length <= MAX_HEADING_CHARS &&
      /\p{L}/u.test(line.text);
    const text = line.text.replace(/^[•▪‣●◦]\s*/, '- ');
    if (isHeading && wasHeading && !line.isApart) {
      // A heading over two lines.
      out += ` ${text}`;
    } else if (isHeading) {
      out += `\n\n## ${text}`;
    } else {
      out += (wasHeading || line.isApart ? '\n\n' : '\n') + text;
    }
    wasHeading = isHeading;
  }
  return out.replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2');
}

/** The height that most characters have. */
function commonHeight(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  return [...characters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
