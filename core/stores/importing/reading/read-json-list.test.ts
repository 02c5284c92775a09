import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonList } from './read-json-list';
import type { JsonLine } from './read-jsonl-lines';

async function read(text: string, size = 7): Promise<JsonLine[]> {
  async function* chunks() {
    for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
  }
  const lines: JsonLine[] = [];
  for await (const line of readJsonList(chunks(), 'order')) lines.push(line);
  return lines;
}

const values = (lines: JsonLine[]) => lines.map((line) => ('value' in line ? line.value : line.problem));

describe('readJsonList', () => {
  it.each([
    ['[]', []],
    [' [ ] ', []],
    ['[{"a":1},{"b":[2,{"c":"]},{"}]}]', [{ a: 1 }, { b: [2, { c: ']},{' }] }]],
    ['[1, "x, y", null]', [1, 'x, y', null]],
    ['[{"a":"\\\\"},{"b":"\\"]"}] trailing', [{ a: '\\' }, { b: '"]' }]],
  ])('reads %s', async (text, expected) => expect(values(await read(text))).toEqual(expected));

  it('reads any list in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(0, 2),
        async (list, size, indent) => {
          const lines = await read(JSON.stringify(list, null, indent), size);
          expect(lines.map(({ row }) => row)).toEqual(list.map((_, index) => index + 1));
          expect(values(lines)).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
    );
  });

  it('reports what is no JSON and goes on', async () => {
    expect(values(await read('[{"a":1},{oops},{"b":2}]'))).toEqual([
      { a: 1 },
      'This order is not valid JSON. It was left out.',
      { b: 2 },
    ]);
  });

  it('says when the file is cut off', async () => {
    const lines = await read('[{"a":1},{"b":"x');
    expect(values(lines)).toEqual([{ a: 1 }, expect.stringContaining('ends in the middle')]);
  });

  it('does not fill the memory with what never ends', async () => {
    const lines = await read(`[{"a":"${'x'.repeat(9_000_000)}`, 100_000);
    expect(values(lines)).toEqual([expect.stringContaining('longer than 4 MB')]);
  });
});
