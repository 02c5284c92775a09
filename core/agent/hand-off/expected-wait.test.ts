import { describe, expect, it } from 'vitest';
import { readOpening } from '@/core/stores/settings/hours/next-opening';
import { tellExpectedWait, type WaitFacts } from './expected-wait';

const WEEKDAY = [{ from: '09:00', to: '17:00' }];
const hours = { week: [WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, [], []], holidays: ['2026-11-23'] };
const MONDAY_NOON = new Date('2026-11-16T11:00:00Z');
const FRIDAY_NIGHT = new Date('2026-11-20T20:00:00Z');
const facts: WaitFacts = {
  hours,
  timeZone: 'Europe/Berlin',
  locale: 'en',
  language: 'en',
  now: MONDAY_NOON,
  online: null,
  usualMinutes: null,
  replyPromise: '',
  supportEmail: null,
  hasEmail: false,
};

describe('readOpening', () => {
  it('knows when the team is there, in the store’s time zone', () => {
    expect(readOpening(hours, 'Europe/Berlin', MONDAY_NOON)).toMatchObject({ open: true });
    expect(readOpening(hours, 'Europe/Berlin', new Date('2026-11-16T16:30:00Z'))).toMatchObject({
      open: false,
    });
    expect(readOpening(hours, 'America/New_York', new Date('2026-11-16T16:30:00Z'))).toMatchObject({
      open: true,
    });
  });

  it('leaps over the weekend and holidays', () => {
    expect(readOpening(hours, 'Europe/Berlin', FRIDAY_NIGHT)).toEqual({
      open: false,
      opensAt: new Date('2026-11-24T08:00:00Z'),
    });
  });

  it('opens at the wall-clock time when the clocks change', () => {
    const all = { week: Array.from({ length: 7 }, () => WEEKDAY), holidays: [] };
    expect(readOpening(all, 'Europe/Berlin', new Date('2026-10-24T20:00:00Z'))).toEqual({
      open: false,
      opensAt: new Date('2026-10-25T08:00:00Z'),
    });
  });

  it('says nothing where no hours are set', () => {
    expect(readOpening({ week: [[], [], [], [], [], [], []], holidays: [] }, 'UTC', MONDAY_NOON)).toBeNull();
  });
});

describe('tellExpectedWait', () => {
  it('promises no time that is not known from the past', () => {
    const { text, asksEmail } = tellExpectedWait(facts);
    expect(text).toBe('I’ve passed this on to our team. They’ll get back to you as soon as they can.');
    expect(asksEmail).toBe(false);
    expect(tellExpectedWait({ ...facts, usualMinutes: 12 }).text).toContain(
      'usually answer within 15 minutes',
    );
    expect(tellExpectedWait({ ...facts, usualMinutes: 100 }).text).toContain('2 hours');
  });

  it('says out of hours when the team is back, and asks for an address', () => {
    const { text, asksEmail } = tellExpectedWait({ ...facts, now: FRIDAY_NIGHT });
    expect(text).toMatch(/Tuesday.*November 24.*9:00/);
    expect(text).toContain('e-mail address');
    expect(asksEmail).toBe(true);
    expect(tellExpectedWait({ ...facts, now: FRIDAY_NIGHT, hasEmail: true }).asksEmail).toBe(false);
  });

  it('promises what the store promises, and no more', () => {
    const told = tellExpectedWait({
      ...facts,
      now: FRIDAY_NIGHT,
      replyPromise: 'by noon of the next working day.',
    });
    expect(told.text).toContain('You will hear from us by noon of the next working day.');
    expect(told.text).not.toContain('as soon as');
  });

  it('speaks the shopper’s language, else the store’s', () => {
    const german = tellExpectedWait({ ...facts, now: FRIDAY_NIGHT, language: 'de' });
    expect(german.text).toMatch(/Dienstag, 24\. November/);
    expect(tellExpectedWait({ ...facts, language: 'pl', locale: 'fr' }).text).toContain('notre équipe');
  });

  it('counts somebody who is online out of hours', () => {
    const told = tellExpectedWait({ ...facts, now: FRIDAY_NIGHT, online: 1 });
    expect(told.text).toContain('Somebody is here right now.');
    expect(told.asksEmail).toBe(false);
  });
});
