import { FACT_WORDS, type FactWord } from './phrases';

const PATTERNS: readonly [FactWord, RegExp][] = FACT_WORDS.filter((word) => word.includes('$1')).map(
  (word) => [word, new RegExp(`^${word.replace(/\$\d/g, '(.+)')}$`, 'u')],
);
const AGE = /^(\d+) (minute|hour|day)s? ago$/;

/**
 * Puts a short piece of a tool's result into another language: "up to €50.00" → "bis €50.00". What is in no list is
 * told as it is.
 */
export function tellFact(
  english: string,
  facts: Readonly<Record<FactWord, string>>,
  language: string,
): string {
  const known = (facts as Readonly<Record<string, string>>)[english];
  if (known !== undefined) return known;
  const age = AGE.exec(english);
  if (age) {
    const unit = age[2] as 'minute' | 'hour' | 'day';
    return new Intl.RelativeTimeFormat(language).format(-Number(age[1]), unit);
  }
  // "paid (Visa)", "similar, in stock, €12.00 less".
  const noted = /^(.+?) (\([^)]*\))$/u.exec(english);
  if (noted?.[1] && noted[2]) return `${tellFact(noted[1], facts, language)} ${noted[2]}`;
  if (english.includes(', ')) {
    return english
      .split(', ')
      .map((part) => tellFact(part, facts, language))
      .join(', ');
  }
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  for (const [word, pattern] of PATTERNS) {
    const match = pattern.exec(english);
    if (!match) continue;
    return facts[word].replace(/\$(\d)/g, (_, i: string) =>
      either.format((match[Number(i)] ?? '').split(' or ')),
    );
  }
  return english;
}
