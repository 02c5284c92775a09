import { describe, expect, it } from 'vitest';
import { type CsvTableItem, openCsvTable } from './read-csv-table';

async function readTable(text: string): Promise<{ columns: string[]; items: CsvTableItem[] }> {
  const table = openCsvTable({
    sample: text,
    async *read() {
      yield text;
    },
  });
  const items: CsvTableItem[] = [];
  for await (const item of table.rows()) items.push(item);
  return { columns: table.columns, items };
}

describe('openCsvTable', () => {
  it.each([
    ['comma', 'name,price\nA,1'],
    ['semicolon', 'name;price\nA;1'],
    ['tab', 'name\tprice\nA\t1'],
    ['Excel’s preamble', 'sep=;\nname;price\nA;1'],
  ])('finds the delimiter: %s', async (_, text) => {
    const { columns, items } = await readTable(text);
    expect(columns).toEqual(['name', 'price']);
    expect(items).toMatchObject([{ cells: ['A', '1'] }]);
  });

  it('prefers the delimiter over one that only occurs in a quoted name', async () => {
    expect((await readTable('"a, b, c";d\n1;2')).columns).toEqual(['a, b, c', 'd']);
  });

  it('fills up rows that Excel wrote short and leaves out empty rows', async () => {
    const { items } = await readTable('a,b,c\n1,2\n,,\n\n4,5,6\n');
    expect(items).toEqual([
      { row: 2, cells: ['1', '2', ''] },
      { row: 5, cells: ['4', '5', '6'] },
    ]);
  });

  it('says what is wrong with a row that is too long, and with a file cut off in a row', async () => {
    const { items } = await readTable('a,b\n1,2,3\n4,5\n6');
    expect(items[0]).toMatchObject({ row: 2, problem: expect.stringContaining('3 columns') });
    expect(items[1]).toMatchObject({ row: 3, cells: ['4', '5'] });
    expect(items[2]).toMatchObject({ row: 4, problem: expect.stringContaining('ends in the middle') });
  });

  it('reports a broken quotation mark once, not again for the fragments behind it', async () => {
    const { items } = await readTable('a,b,c\n1,"<p>5" wide</p>\nsecond line\nthird</p>",2\n3,4,5\n');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ row: 2, problem: expect.stringContaining('quotation mark') });
    expect(items[1]).toMatchObject({ cells: ['3', '4', '5'] });
  });
});
