import { describe, expect, it } from 'vitest';
import { looksLikeFaq, readFaqFile } from './read-faq-file';

describe('readFaqFile', () => {
  it.each([
    ['a header', 'question,answer,phrasings\nDo you ship?,Yes.,Delivery?|Do you deliver?\n'],
    [
      'a header in capitals',
      'QUESTION;ANSWER;MORE PHRASINGS\nDo you ship?;Yes.;"Delivery?\nDo you deliver?"\n',
    ],
    [
      'a German header, other order',
      'Antwort;Frage;Formulierungen\nYes.;Do you ship?;Delivery?|Do you deliver?\n',
    ],
    ['no header', 'Do you ship?,Yes.,Delivery?| Do you deliver? |\n'],
    ['JSON', '[{"question":"Do you ship?","answer":"Yes.","phrasings":["Delivery?","Do you deliver?"]}]'],
    [
      'JSON with an object around',
      '{"faqs":[{"question":"Do you ship?","answer":"<p>Yes.</p>","phrasings":"Delivery?|Do you deliver?"}]}',
    ],
  ])('reads %s', async (_, text) => {
    expect(await readFaqFile(text)).toEqual({
      entries: [{ question: 'Do you ship?', answer: 'Yes.', phrasings: ['Delivery?', 'Do you deliver?'] }],
      errors: [],
    });
  });

  it('reports entries that cannot be used, by row, and reads the others', async () => {
    const { entries, errors } = await readFaqFile(
      'question,answer\nA?,1\n,2\nB?,\na ?,again\n"C" x,4\nD?,5,6\nE?,ok\n"half',
    );
    expect(entries.map((entry) => entry.question)).toEqual(['A?', 'E?']);
    expect(errors.map((error) => error.row)).toEqual([3, 4, 5, 6, 7, 9]);
    expect(errors[2]?.message).toContain('row 2 already');

    const json = await readFaqFile(
      '[{"question":"A?","answer":"1"},7,{"question":"B?"},{"question":3,"answer":"x"}]',
    );
    expect(json.entries).toHaveLength(1);
    expect(json.errors.map((error) => error.row)).toEqual([2, 3, 4]);
  });

  it.each([
    ['broken JSON', '[{"question":'],
    ['JSON without a list', '{"question":"A?","answer":"1"}'],
  ])('says what an FAQ looks like when it gets %s', async (_, text) => {
    await expect(readFaqFile(text)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('refuses a table without header whose first column holds no questions', async () => {
    await expect(readFaqFile('sku;name;price\nA-1;Tent;99\nA-2;Stove;49\n')).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: expect.stringContaining('“question,answer”'),
    });
    expect((await readFaqFile('A-1,Tent\nWhy?,Because.\n')).entries).toHaveLength(2);
    expect((await readFaqFile('Delivery abroad,Yes.\nReturns,30 days.\n')).entries).toHaveLength(2);
    expect((await readFaqFile('question,answer\nSize,42\n')).entries).toHaveLength(1);
  });

  it('asks for two columns', async () => {
    expect((await readFaqFile('only one column\nx')).errors[0]?.message).toContain('two columns');
  });
});

describe('looksLikeFaq', () => {
  it.each([
    ['[{"question":"a","answer":"b"}]', true],
    ['Frage;Antwort\na;b', true],
    ['# Questions\n\nWhat is it? An answer, of course.', false],
    ['[1,2]', false],
    ['Do you ship?,Yes.', false],
  ])('%j → %s', (text, expected) => {
    expect(looksLikeFaq(text)).toBe(expected);
  });
});
