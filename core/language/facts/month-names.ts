type Style = 'long' | 'short';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'sv', 'pl'];

/** Names of months, long and short, in lower case, with their number from 1. */
export const MONTH_NAMES: ReadonlyMap<string, number> = collect(
  12,
  (i) => new Date(Date.UTC(2026, i, 15)),
  'month',
  ['long', 'short'],
);

const weekdays = (styles: readonly Style[]) =>
  collect(7, (i) => new Date(Date.UTC(2026, 5, 1 + i)), 'weekday', styles);

/** Full names of weekdays, in lower case, with Monday as 1. */
export const WEEKDAY_NAMES: ReadonlyMap<string, number> = weekdays(['long']);
/** With short ones too, which are other words as well ("sun", "mon"): for use in "Mon–Fri" alone. */
export const ALL_WEEKDAY_NAMES: ReadonlyMap<string, number> = weekdays(['long', 'short']);

function collect(
  count: number,
  at: (i: number) => Date,
  part: 'month' | 'weekday',
  styles: readonly Style[],
): Map<string, number> {
  const names = new Map<string, number>();
  const shortest = part === 'month' ? 3 : 2;
  for (const language of LANGUAGES) {
    for (const style of styles) {
      // With a day beside it, for languages in which months have cases.
      for (const day of [{}, { day: 'numeric' as const }]) {
        const format = new Intl.DateTimeFormat(language, { [part]: style, timeZone: 'UTC', ...day });
        for (let i = 0; i < count; i++) {
          const name = format
            .formatToParts(at(i))
            .find(({ type }) => type === part)
            ?.value.toLowerCase()
            .replace(/\.$/, '');
          if (name && name.length >= shortest && !/\d/.test(name) && !names.has(name)) names.set(name, i + 1);
        }
      }
    }
  }
  if (part === 'month') {
    names.set('sept', 9);
    // Short for September and October in the south, and everyday words of English.
    for (const word of ['set', 'out']) names.delete(word);
  }
  return names;
}

/** Longest first, for use in an expression. */
export function alternatives(names: ReadonlyMap<string, number>): string {
  return [...names.keys()].toSorted((a, b) => b.length - a.length).join('|');
}
