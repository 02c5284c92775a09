import { describe, expect, it } from 'vitest';
import { cannedReplyInputSchema } from './reply-input';
import {
  findUnknownVariables,
  firstNameOf,
  hasOpenPlaces,
  REPLY_VARIABLE_NAMES,
  type ReplyValues,
  renderExample,
  renderReply,
} from './reply-variables';

const values: ReplyValues = {
  'contact.name': 'Mia Keller',
  'contact.first_name': 'Mia',
  'contact.email': null,
  'agent.name': 'Ada Moreno',
  'agent.first_name': 'Ada',
  'store.name': 'Fern & Oak',
  'store.url': null,
  'order.number': '#1042',
};
const nobody = { ...values, 'contact.name': null, 'contact.first_name': null };

describe('renderReply', () => {
  it('fills in names and numbers', () => {
    expect(
      renderReply('Hi {{contact.first_name}}, {{ order.number }} is on its way. {{agent.name}}', values),
    ).toEqual({
      text: 'Hi Mia, #1042 is on its way. Ada Moreno',
      missing: [],
    });
  });

  it('says what stands behind the bar where there is no value', () => {
    const hello = 'Hi {{contact.first_name|there}}!';
    expect(renderReply(hello, values).text).toBe('Hi Mia!');
    expect(renderReply(hello, nobody).text).toBe('Hi there!');
    expect(renderReply('Hi{{contact.first_name|}}!', nobody).text).toBe('Hi!');
    expect(renderReply('{{contact.first_name|you | all}}', nobody).text).toBe('you | all');
  });

  it('leaves a place open that nothing is known for, and names it', () => {
    expect(renderReply('To {{contact.email}} and {{contact.email}}', values)).toEqual({
      text: 'To {{contact.email}} and {{contact.email}}',
      missing: ['contact.email'],
    });
  });

  it('reads no place out of what a shopper calls themselves', () => {
    const sly = { ...values, 'contact.name': '{{agent.name}}\n{{contact.email|x}}' };
    expect(renderReply('Hi {{contact.name}}', sly).text).toBe('Hi {{agent.name}} {{contact.email|x}}');
  });

  it('leaves everything alone that is no place', () => {
    for (const text of [
      '{contact.name}',
      '{{',
      '}}',
      '{{contact.name',
      '100 % {{}}',
      '{{constructor}}',
      '{{__proto__|x}}',
    ]) {
      expect(renderReply(text, values).text).toBe(text);
    }
  });
});

it('knows places that mean nothing', () => {
  expect(
    findUnknownVariables('{{contact.name}} {{contact.nam}} {{contact.nam|x}} {{}} {{toString}}'),
  ).toEqual(['contact.nam', '', 'toString']);
});

it('has an example for every variable', () => {
  const all = REPLY_VARIABLE_NAMES.map((name) => `{{${name}}}`).join(' ');
  const { text, missing } = renderExample(all, { 'store.name': 'Lumen' });
  expect(missing).toEqual([]);
  expect(text).toContain('Lumen');
  expect(hasOpenPlaces(all)).toBe(true);
  expect(hasOpenPlaces(text)).toBe(false);
  expect(hasOpenPlaces('write {{like this}}')).toBe(false);
});

it.each([
  ['Mia Keller', 'Mia'],
  ['  Jean-Luc  Picard ', 'Jean-Luc'],
  ['Dr. Ada Lovelace', 'Ada'],
  ['Frau Müller', 'Müller'],
  ['J. R. Smith', 'Smith'],
  ['Bo', 'Bo'],
  ['王小明', '王小明'],
  ['Dr.', 'Dr.'],
  ['', null],
  [null, null],
])('calls %j %j', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});

describe('what is typed', () => {
  const reply = { title: 'Where', shortcut: 'where', text: 'Hi' };
  const faults = (changes: object) =>
    cannedReplyInputSchema
      .safeParse({ ...reply, ...changes })
      .error?.issues.map(({ path, message }) => [path[0], message]);

  it('becomes a shortcut that can be typed', () => {
    expect(cannedReplyInputSchema.parse({ ...reply, shortcut: ' /Rück-Gabe_1 ' }).shortcut).toBe(
      'rück-gabe_1',
    );
    for (const shortcut of ['two words', 'a/b', '-x', '/', 'emoji😀', 'x'.repeat(41)]) {
      expect(faults({ shortcut })?.[0]?.[0]).toBe('shortcut');
    }
  });

  it('may hold only places that mean something', () => {
    expect(faults({ text: 'Hi {{contact.nmae}}' })).toEqual([['text', 'There is no {{contact.nmae}}.']]);
    expect(faults({ text: 'Hi {{contact.name|there}}' })).toBeUndefined();
    expect(faults({ text: ' \n ' })).toEqual([['text', 'Write the reply.']]);
  });
});
