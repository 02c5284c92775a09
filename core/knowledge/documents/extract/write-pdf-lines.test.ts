import { describe, expect, it } from 'vitest';
import { joinItems, type PdfTextItem, writePdfLines } from './write-pdf-lines';

const line = (str: string, y: number, height = 10): PdfTextItem => ({
  str,
  height,
  transform: [1, 0, 0, 1, 50, y],
  hasEOL: true,
});
const write = (...items: PdfTextItem[]) => writePdfLines(joinItems(items)).trim();

describe('writePdfLines', () => {
  it('makes headings of larger letters, also over two lines', () => {
    expect(
      write(
        line('Returns and', 700, 20),
        line('refunds', 678, 20),
        line('You may send back what you do not like, within thirty days.', 640),
        line('It costs nothing.', 628),
        line('Exceptions', 590, 13),
        line('Gift cards.', 575),
      ),
    ).toBe(
      '## Returns and refunds\n\nYou may send back what you do not like, within thirty days.\nIt costs nothing.\n\n## Exceptions\n\nGift cards.',
    );
  });

  it('starts a paragraph at a gap, joins words that a line’s end cuts, and makes bullets lists', () => {
    expect(
      write(
        line('A long ex-', 700),
        line('ample.', 688),
        line('Next one.', 650),
        line('• first', 638),
        line('• second', 626),
      ),
    ).toBe('A long example.\n\nNext one.\n- first\n- second');
  });

  it('joins the pieces of a line and passes over empty ones', () => {
    expect(
      write(
        { ...line('Price: ', 700), hasEOL: false },
        line('4.90', 700),
        line('  ', 690),
        line('Euro', 688),
      ),
    ).toBe('Price: 4.90\nEuro');
  });
});
