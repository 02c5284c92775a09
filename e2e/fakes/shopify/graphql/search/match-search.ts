import type { Search, SearchTerm } from './parse-search';

export type SearchField<T> =
  /** Words, found in any case; in quotes in this order, with * at the end as a beginning. */
  | { kind: 'words'; of: (row: T) => (string | null)[] }
  /** The whole value, in any case; several by commas. */
  | { kind: 'exact'; of: (row: T) => (string | null)[] }
  | { kind: 'number'; of: (row: T) => number }
  | { kind: 'time'; of: (row: T) => Date | null };

export interface SearchFields<T> {
  named: Record<string, SearchField<T>>;
  /** What a term without a field is looked for in. */
  anywhere: (row: T) => (string | null)[];
}

/**
 * Makes the test that a search stands for. As with Shopify, a term whose field there is none of is dropped, which can
 * make a search find everything; each is told as a fault.
 *
 * @param known whether Shopify has such a filter, even though the fake may not
 */
export function compileSearch<T>(
  search: Search,
  fields: SearchFields<T>,
  known: (field: string) => boolean,
  fault: (message: string) => void,
): (row: T) => boolean {
  const compile = (part: Search): ((row: T) => boolean) => {
    switch (part.kind) {
      case 'all':
        return () => true;
      case 'not': {
        const inner = compile(part.part);
        return (row) => !inner(row);
      }
      case 'and':
      case 'or': {
        const inner = part.parts.map(compile);
        return part.kind === 'and'
          ? (row) => inner.every((one) => one(row))
          : (row) => inner.some((one) => one(row));
      }
      case 'term':
        return compileTerm(part, fields, known, fault);
    }
  };
  return compile(search);
}

function compileTerm<T>(
  term: SearchTerm,
  fields: SearchFields<T>,
  known: (field: string) => boolean,
  fault: (message: string) => void,
): (row: T) => boolean {
  if (term.field === null) return matchWords(term, fields.anywhere);
  const field = fields.named[term.field];
  if (!field) {
    fault(
      known(term.field)
        ? `The fake shop cannot search by “${term.field}”.`
        : `Shopify has no filter “${term.field}” here: it ignores the term.`,
    );
    return () => true;
  }
  switch (field.kind) {
    case 'words':
      return matchWords(term, field.of);
    case 'exact': {
      const wanted = term.value.toLowerCase().split(',');
      return (row) => field.of(row).some((value) => value !== null && wanted.includes(value.toLowerCase()));
    }
    case 'number': {
      const number = Number(term.value);
      if (Number.isNaN(number)) fault(`${term.field} is compared with “${term.value}”, which is no number.`);
      return (row) => compare(field.of(row), number, term.comparator);
    }
    case 'time':
      return matchTime(term, field.of, fault);
  }
}

function matchWords<T>(term: SearchTerm, of: (row: T) => (string | null)[]): (row: T) => boolean {
  if (term.value === '*') return (row) => of(row).some((value) => value !== null && value !== '');
  const prefix = term.value.endsWith('*');
  const wanted = words(term.value);
  const fits = (have: string, want: string, isLast: boolean) =>
    prefix && isLast ? have.startsWith(want) : have === want;
  const inOrder = (have: string[]) =>
    have.some((_, start) =>
      wanted.every((want, index) => fits(have[start + index] ?? '', want, index === wanted.length - 1)),
    );
  const anyOrder = (have: string[]) =>
    wanted.every((want, index) => have.some((one) => fits(one, want, index === wanted.length - 1)));
  if (wanted.length === 0) return () => false;
  return (row) => of(row).some((value) => value !== null && (term.quoted ? inOrder : anyOrder)(words(value)));
}

/** Shopify's tokens: letters and digits. "#1001" and "EU-1001" both hold 1001. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function matchTime<T>(
  term: SearchTerm,
  of: (row: T) => Date | null,
  fault: (message: string) => void,
): (row: T) => boolean {
  const time = Date.parse(term.value);
  if (Number.isNaN(time)) fault(`${term.field} is compared with “${term.value}”, which is no time.`);
  if (!term.quoted && term.value.includes(':')) {
    fault(`The time of ${term.field} is not in quotes: Shopify then compares the day only.`);
  }
  const seconds = Math.floor(time / 1000);
  return (row) => {
    const have = of(row);
    return have !== null && compare(Math.floor(have.getTime() / 1000), seconds, term.comparator);
  };
}

function compare(a: number, b: number, comparator: SearchTerm['comparator']): boolean {
  switch (comparator) {
    case '=':
      return a === b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
  }
}
