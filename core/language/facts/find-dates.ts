import { type Found, findMatches } from './find-matches';
import { ALL_WEEKDAY_NAMES, alternatives, MONTH_NAMES, WEEKDAY_NAMES } from './month-names';

const MONTH = `(?<![\\p{L}])(?:${alternatives(MONTH_NAMES)})(?![\\p{L}])\\.?`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
const YEAR = '(?:19|20)\\d\\d(?!\\d)';
const OF = '(?:\\s?(?:de|of|del|do)\\s|\\s?)';
const GRAMMAR = new RegExp(
  [
    `(?<![\\d.,/-])(?<y1>${YEAR})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?![\\d])`,
    `(?<![\\d.,/-])(?<a2>\\d{1,2})(?<sep>[./-])\\s?(?<b2>\\d{1,2})\\k<sep>\\s?(?<y2>(?:19|20)?\\d\\d)(?!\\d)`,
    `(?<![\\d.,/-])(?<d3>${DAY})\\.\\s?(?<m3>1[0-2]|0?[1-9])\\.(?!\\d)`,
    `(?<![\\d.,])(?<d4>${DAY})(?:st|nd|rd|th|er|º|\\.)?${OF}(?<m4>${MONTH})(?:,?${OF}(?<y4>${YEAR}))?`,
    `(?<m5>${MONTH})\\s(?<d5>${DAY})(?:st|nd|rd|th)?(?![\\d.,]*\\d\\s?(?:%|€))(?:,?\\s(?<y5>${YEAR}))?`,
    `(?<m6>${MONTH})\\s(?:de\\s|of\\s)?(?<y6>${YEAR})`,
  ].join('|'),
  'giu',
);
const weekday = (names: ReadonlyMap<string, number>) =>
  `(?<![\\p{L}])(?:${alternatives(names)})(?![\\p{L}])\\.?`;
const WEEKDAYS = new RegExp(
  [
    `(?<from>${weekday(ALL_WEEKDAY_NAMES)})\\s?(?:[-–—]|to|through|bis|à|au|a|al|tot|t/m|até)\\s?(?<to>${weekday(ALL_WEEKDAY_NAMES)})`,
    `(?<![\\p{L}])(?<one>${alternatives(WEEKDAY_NAMES)})s?(?![\\p{L}])`,
  ].join('|'),
  'giu',
);
const HOUR = '(?:[01]?\\d|2[0-4])';
const HALF = '[ap]\\.?m(?![\\p{L}])\\.?';
const TIME = new RegExp(
  `(?<![\\d.,:/-])(?:(?<from>${HOUR})(?:[:.](?<fromM>[0-5]\\d))?\\s?(?:[-–—]|to|until|bis|à|a|tot|às)\\s?)?` +
    `(?<h>${HOUR})(?:[:.h](?<m>[0-5]\\d)(?!\\d|\\.\\d)\\s?(?<half>${HALF})?(?:\\s?(?:uhr|h)(?![\\p{L}]))?|\\s?(?<half2>${HALF})|\\s?(?:uhr|o’clock|o'clock)(?![\\p{L}]))`,
  'giu',
);

/** A day in any format. Keys: "2026-11-20"; without a year "11-20"; a month alone "2026-11". */
export function findDates(text: string): Found[] {
  return findMatches(text, GRAMMAR, ({ groups = {} }) => {
    // "You may 2 …": the verb, not the month.
    if ((groups.m4 ?? groups.m5) === 'may') return null;
    const { y1, m1, d1, a2, b2, y2, d3, m3, d4, m4, y4, d5, m5, y5, m6, y6 } = groups;
    if (m1) return keysOf(y1, [[m1, d1]]);
    if (a2)
      return keysOf(y2, [
        [b2, a2],
        [a2, b2],
      ]);
    if (m3) return keysOf(undefined, [[m3, d3]]);
    if (m4) return keysOf(y4, [[monthOf(m4), d4]]);
    if (m5) return keysOf(y5, [[monthOf(m5), d5]]);
    return m6 ? [[`${y6}-${pad(monthOf(m6))}`]] : null;
  });
}

/** Weekdays, in any of the known languages; a range stands for all its days. Keys "1" (Monday) to "7". */
export function findWeekdays(text: string): Found[] {
  return findMatches(text, WEEKDAYS, ({ groups = {} }) => {
    const [from, to] = [groups.from ?? groups.one, groups.to ?? groups.one].map((name) =>
      weekdayOf(name ?? ''),
    );
    if (!from || !to) return null;
    const days: string[] = [];
    for (let day = from; ; day = (day % 7) + 1) {
      days.push(String(day));
      if (day === to) return days.map((one) => [one]);
    }
  });
}

/** Times of day: "18:00", "6 pm", "10–18 Uhr". Keys in 24 hours, "18:00". */
export function findTimes(text: string): Found[] {
  return findMatches(text, TIME, (match) => {
    const { from, fromM, h, m, half, half2 } = match.groups ?? {};
    // "4.50" may be a number; a dot makes a time only where something says so.
    if (/\d\.\d/.test(match[0]) && !/uhr|[ap]\.?m|\dh/i.test(match[0])) return null;
    const side = (half ?? half2)?.toLowerCase().charAt(0);
    const until = [timeKey(h, m, side)];
    // "9–5 pm": the first may be either half of the day.
    return from
      ? [side ? [timeKey(from, fromM, 'a'), timeKey(from, fromM, 'p')] : [timeKey(from, fromM)], until]
      : [until];
  });
}

function timeKey(hour = '0', minute = '0', half?: string): string {
  const twelve = Number(hour) % 24;
  const shifted = half === 'p' && twelve < 12 ? twelve + 12 : half === 'a' && twelve === 12 ? 0 : twelve;
  return `${pad(shifted)}:${pad(Number(minute))}`;
}

function keysOf(
  year: string | undefined,
  days: [month: string | number | undefined, day: string | undefined][],
) {
  const full = year === undefined ? '' : `${year.length === 2 ? `20${year}` : year}-`;
  const keys = days
    .map(([month, day]) => [Number(month), Number(day)] as const)
    .filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    .map(([month, day]) => `${full}${pad(month)}-${pad(day)}`);
  return keys.length > 0 ? [[...new Set(keys)]] : null;
}

function monthOf(name: string): number {
  return MONTH_NAMES.get(name.toLowerCase().replace(/\.$/, '')) ?? 0;
}

function weekdayOf(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, '');
  return ALL_WEEKDAY_NAMES.get(word) ?? ALL_WEEKDAY_NAMES.get(word.replace(/s$/, ''));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
