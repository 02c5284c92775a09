import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, readCsvRecords } from './read-csv-records';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

async function readAll(text: string, delimiter = ',', size = 7): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of readCsvRecords(inPieces(text, size), delimiter)) records.push(record);
  return records;
}

const values = (records: CsvRecord[]) =>
  records.map((record) => ('broken' in record ? 'broken' : record.values));

describe('readCsvRecords', () => {
  it('reads quotes, doubled quotes, line breaks in values and every kind of line end', async () => {
    const text = 'a,"b ""x"", c","two\nlines"\r\nd,,\re,f,g\n\nlast,"",z';
    expect(values(await readAll(text))).toEqual([
      ['a', 'b "x", c', 'two\nlines'],
      ['d', '', ''],
      ['e', 'f', 'g'],
      ['last', '', 'z'],
    ]);
  });

  it('counts rows as a spreadsheet does, empty ones included', async () => {
    const records = await readAll('h1,h2\n\n"a\nb",1\nc,2\n');
    expect(records.map((record) => record.row)).toEqual([1, 3, 4]);
  });

  it('gives up one line where a quotation mark is not closed, and goes on with the next', async () => {
    expect(values(await readAll('a,"open,1\nb,"fine",2\nc,x,3\n'))).toEqual([
      'broken',
      ['b', 'fine', '2'],
      ['c', 'x', '3'],
    ]);
    expect(values(await readAll('a,"5" screen",1\nb,x,2'))).toEqual(['broken', ['b', 'x', '2']]);
  });

  it('reports a file that ends inside a quoted value', async () => {
    expect(values(await readAll('a,b\nc,"half'))).toEqual([['a', 'b'], 'broken']);
  });

  it('does not gather a whole file behind one open quotation mark', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `row ${i},some more text`).join('\n');
    const records = await readAll(`bad,"open\n${lines}\n`, ',', 65_536);
    expect(records).toHaveLength(60_001);
    expect(records[0]).toEqual({ row: 1, broken: 'quote' });
    expect(records.at(-1)).toMatchObject({ values: ['row 59999', 'some more text'] });
  });

  const cell = fc.string({
    unit: fc.constantFrom('a', 'ü', '"', ',', ';', '\n', '\r', ' ', '😀'),
    maxLength: 8,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  const write = (rows: string[][], delimiter: string) =>
    rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');

  it('reads back whatever is written, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.integer({ min: 1, max: 9 }),
        async (rows, delimiter, size) => {
          expect(values(await readAll(write(rows, delimiter), delimiter, size))).toEqual(rows);
        },
      ),
    );
  });

  it('agrees with csv-parse on well-formed text', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = write(rows, ',');
        const expected = parse(text, { relax_column_count: true }) as string[][];
        expect(values(await readAll(text))).toEqual(expected);
      }),
    );
  });

  it('never throws, and reads the same however broken text is cut', async () => {
    const mess = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(mess, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await readAll(text, ',', size)).toEqual(await readAll(text, ',', 1000));
      }),
      { numRuns: 500 },
    );
  });
});
