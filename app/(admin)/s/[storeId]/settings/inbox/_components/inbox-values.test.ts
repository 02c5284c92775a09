import { describe, expect, it } from 'vitest';
import { newOpeningHoursSchema, openingHoursSchema } from '@/core/stores/settings/hours/opening-hours';
import { inboxSettingsSchema } from '@/core/stores/settings/inbox/inbox-settings';
import { atTheirField, readInboxValues, tellMinutes, toInboxValues } from './inbox-values';

const config = {
  settings: inboxSettingsSchema.parse({ firstReplyMinutes: null, assignment: 'round_robin' }),
  hours: openingHoursSchema.parse({ holidays: ['2026-12-25'] }),
  replyPromise: 'by noon',
};

describe('the values of the form', () => {
  it('give back what they were filled with', () => {
    const values = toInboxValues(config);
    expect(values).toMatchObject({ firstReplyMinutes: '', nextReplyMinutes: '240', maxPerPerson: '20' });
    const read = readInboxValues(values) as { settings: unknown };
    expect({ ...read, settings: inboxSettingsSchema.parse(read.settings) }).toEqual(config);
  });

  it('leave nonsense to the check, which says so in words', () => {
    const values = {
      ...toInboxValues(config),
      maxPerPerson: '',
      warnAtPercent: '1.5',
      resolveAfterHours: '0',
    };
    const { settings } = readInboxValues(values) as { settings: unknown };
    const faults = inboxSettingsSchema.safeParse(settings).error?.issues.map(({ message }) => message);
    expect(faults).toEqual(['Write a number.', 'Write a whole number.', 'At least 1.']);
  });

  it('get faults beside their field', () =>
    expect(
      atTheirField({
        'settings.maxPerPerson': 'a',
        'hours.week.2.0.from': 'b',
        'hours.holidays.1': 'c',
        replyPromise: 'd',
      }),
    ).toEqual({ maxPerPerson: 'a', 'week.2': 'b', holidays: 'c', replyPromise: 'd' }));
});

it.each([
  ['', ''],
  ['45', ''],
  ['90', '1.5 h'],
  ['2880', '2 days'],
  ['x', ''],
])('tells %j minutes as %j', (text, words) => expect(tellMinutes(text)).toBe(words));

it('refuses hours that overlap, in any order', () => {
  const week = (spans: unknown[]) => ({ week: [spans, [], [], [], [], [], []] });
  const [late, early] = [
    { from: '12:00', to: '17:00' },
    { from: '09:00', to: '12:00' },
  ];
  expect(newOpeningHoursSchema.safeParse(week([late, early])).success).toBe(true);
  const result = newOpeningHoursSchema.safeParse(week([late, { ...early, to: '12:01' }]));
  expect(result.error?.issues[0]).toMatchObject({
    path: ['week', 0],
    message: 'Two of these hours overlap.',
  });
});
