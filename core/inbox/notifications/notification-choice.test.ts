import { expect, test } from 'vitest';
import { notificationChoiceSchema, readNotificationChoice } from './notification-choice';

test('an empty choice is a sensible one, with the store’s time zone', () => {
  const choice = readNotificationChoice({}, 'Europe/Vienna');
  expect(choice.what.handed_off).toEqual({ mail: true, push: true });
  expect(choice.what.contact_wrote).toEqual({ mail: false, push: true });
  expect(choice.quiet).toEqual({ on: false, from: '20:00', to: '08:00', timeZone: 'Europe/Vienna' });
  expect(notificationChoiceSchema.parse(choice)).toEqual(choice);
});

test.each([null, 'x', 7, { what: 'x', quiet: [] }, { what: { handed_off: 1 } }])(
  'reads around %j',
  (stored) => {
    expect(readNotificationChoice(stored, 'UTC')).toEqual(readNotificationChoice({}, 'UTC'));
  },
);

test('keeps what can be read, and refuses what cannot be meant', () => {
  const stored = { what: { mentioned: { mail: false, push: false }, assigned: 'x' }, quiet: { on: true } };
  const choice = readNotificationChoice(stored, 'UTC');
  expect(choice.what.mentioned).toEqual({ mail: false, push: false });
  expect(choice.what.assigned).toEqual({ mail: true, push: true });
  const bad = { ...choice, quiet: { on: true, from: '08:00', to: '08:00', timeZone: 'Mars/Olympus' } };
  const faults = notificationChoiceSchema.safeParse(bad).error?.issues.map(({ path }) => path.join('.'));
  expect(faults).toContain('quiet.timeZone');
  const same = { ...choice, quiet: { ...choice.quiet, from: '08:00' } };
  expect(notificationChoiceSchema.safeParse(same).error?.issues[0]?.path).toEqual(['quiet', 'to']);
});
