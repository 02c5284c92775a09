import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extractDocument, titleFromName } from './extract-document';
import { makeDocx, makePdf, makeZip } from './make-test-files.fixture';

const extract = (bytes: Buffer, fileName = 'file', charset?: string) =>
  extractDocument({ bytes, fileName, charset });

describe('extractDocument', () => {
  it('reads the text of a PDF, page by page, and joins words cut at a line’s end', async () => {
    const pdf = makePdf([
      'Returns within thirty\ndays are free of char-\nge for everybody.',
      'Second page with more text.',
    ]);
    const { title, text } = await extract(pdf, 'returns_and-refunds.pdf');
    expect(title).toBe('Returns and refunds');
    expect(text).toBe(
      'Returns within thirty\ndays are free of charge for everybody.\n\nSecond page with more text.',
    );
  });

  it.each(['', ' ', 'about:blank', 'https://shop.example/returns', 'www.shop.example', 'shop.example/a?b=1'])(
    'names a document after its file when its title is %j',
    async (title) => {
      const pdf = makePdf(['Returns are free within thirty days.'], title);
      expect((await extract(pdf, 'return-policy.pdf')).title).toBe('Return policy');
      const page = `<html><head><title>${title}</title></head><body><p>Thirty days.</p></body></html>`;
      expect((await extract(Buffer.from(page), '/pages/return-policy/')).title).toBe('Return policy');
    },
  );

  it('keeps a title of its own', async () => {
    const pdf = makePdf(['Returns are free within thirty days.'], 'Returns: how they work');
    expect((await extract(pdf, 'x.pdf')).title).toBe('Returns: how they work');
    const page = '<html><head><title>Node.js</title></head><body><p>Thirty days.</p></body></html>';
    expect((await extract(Buffer.from(page), 'x.html')).title).toBe('Node.js');
  });

  it('says that a PDF of pictures holds no text', async () => {
    await expect(extract(makePdf(['', '', '']))).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringMatching(/^This PDF holds pictures of text/),
    });
  });

  it('says that a PDF is damaged', async () => {
    await expect(extract(Buffer.from('%PDF-1.7 and then nothing'))).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('damaged'),
    });
  });

  it('reads a Word document with its headings', async () => {
    const { title, text } = await extract(makeDocx(['# Warranty', 'Two years on everything.']), 'w.docx');
    expect(title).toBe('Warranty');
    expect(text).toBe('# Warranty\n\nTwo years on everything.');
  });

  it('says that an empty Word document holds no text', async () => {
    await expect(extract(makeDocx([' ']))).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it.each([
    ['honest', undefined],
    ['lying', 1000],
  ])('refuses a zip bomb whose header is %s', async (_, stated) => {
    const bomb = makeZip({ 'word/document.xml': Buffer.alloc(120 * 1024 * 1024) }, stated);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(extract(bomb)).rejects.toMatchObject({ code: 'too_large' });
  });

  it.each([
    ['a spreadsheet', makeZip({ 'xl/workbook.xml': '<x/>' }), 'spreadsheet'],
    ['a presentation', makeZip({ 'ppt/presentation.xml': '<x/>' }), 'presentation'],
    ['an archive', makeZip({ 'a.txt': 'hello' }), 'archive'],
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old Office'],
    ['RTF', Buffer.from('{\\rtf1 hello}'), 'RTF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'no text'],
    ['a broken archive', Buffer.from('PK\u0003\u0004 and so on'), 'damaged'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('says what to do with %s', async (_, bytes, message) => {
    await expect(extract(bytes)).rejects.toThrow(message);
  });

  it('reads Markdown: title from its heading, front matter left out', async () => {
    const markdown = '---\ntitle: x\n---\n# Care guide\n\nWash at **30°**.\n';
    expect(await extract(Buffer.from(markdown), 'care.md')).toEqual({
      title: 'Care guide',
      text: '# Care guide\n\nWash at **30°**.',
    });
  });

  it('reads pages in the encoding that their server, their meta tag or their bytes name', async () => {
    const page = '<html><head><meta charset="iso-8859-1"></head><body><p>Größe</p></body></html>';
    expect((await extract(iconv.encode(page, 'latin1'))).text).toBe('Größe');
    expect(
      (await extract(iconv.encode('<html><body>Größe</body></html>', 'latin1'), 'x', 'iso-8859-1')).text,
    ).toBe('Größe');
    expect((await extract(Buffer.from('<html><body>Größe</body></html>'))).text).toBe('Größe');
    expect((await extract(iconv.encode('Größe', 'utf16le', { addBOM: true }), 'x.txt')).text).toBe('Größe');
  });

  it('says that a page drawn by a script holds no text', async () => {
    await expect(
      extract(Buffer.from('<html><body><div id="app"></div><script>x()</script></body></html>')),
    ).rejects.toThrow('drawn by a script');
  });
});

describe('titleFromName', () => {
  it.each([
    ['returns_and-refunds.md', 'Returns and refunds'],
    ['/pages/shipping', 'Shipping'],
    ['.pdf', 'Document'],
  ])('%j → %j', (name, title) => {
    expect(titleFromName(name)).toBe(title);
  });
});
