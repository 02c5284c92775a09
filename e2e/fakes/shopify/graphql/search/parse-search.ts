/** A search as Shopify reads it: https://shopify.dev/docs/api/usage/search-syntax */
export type Search =
  | { kind: 'all' }
  | { kind: 'and' | 'or'; parts: Search[] }
  | { kind: 'not'; part: Search }
  | SearchTerm;

export interface SearchTerm {
  kind: 'term';
  /** null: looked for in several fields. */
  field: string | null;
  comparator: '=' | '>' | '>=' | '<' | '<=';
  value: string;
  /** In quotes: the words in this order. */
  quoted: boolean;
}

interface Token {
  text: string;
  quoted: boolean;
  /** Written directly behind the token before, as in `field:value`. */
  attached: boolean;
}

const tokenPattern =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(:(?:>=|<=|>|<)?)|([()])|((?:[^\s:()"'\\]|\\.)+))/gy;

/** @throws Error that says where the query is no search */
export function parseSearch(query: string): Search {
  const tokens = tokenise(query);
  let at = 0;
  const peek = () => tokens[at];
  const isWord = (word: string) => peek()?.text === word && !peek()?.quoted;

  const readAny = (): Search => {
    const parts = [readAll()];
    while (isWord('OR')) {
      at++;
      parts.push(readAll());
    }
    return parts.length === 1 ? (parts[0] as Search) : { kind: 'or', parts };
  };

  const readAll = (): Search => {
    const parts: Search[] = [];
    while (peek() && !isWord('OR') && !isWord(')')) {
      if (isWord('AND')) at++;
      else parts.push(readOne());
    }
    if (parts.length === 0) return { kind: 'all' };
    return parts.length === 1 ? (parts[0] as Search) : { kind: 'and', parts };
  };

  const readOne = (): Search => {
    const token = tokens[at++];
    if (!token) throw new Error(`“${query}” ends where a term was expected.`);
    if (!token.quoted && token.text === 'NOT') return { kind: 'not', part: readOne() };
    if (!token.quoted && token.text === '(') {
      const inner = readAny();
      if (!isWord(')')) throw new Error(`A bracket is not closed in “${query}”.`);
      at++;
      return inner;
    }
    if (!token.quoted && token.text.startsWith('-') && token.text.length > 1) {
      tokens[--at] = { ...token, text: token.text.slice(1) };
      return { kind: 'not', part: readOne() };
    }
    const colon = peek();
    if (token.quoted || !colon?.text.startsWith(':') || colon.quoted) {
      return { kind: 'term', field: null, comparator: '=', value: token.text, quoted: token.quoted };
    }
    at++;
    const value = tokens[at++];
    if (!value) throw new Error(`The value of ${token.text} is missing in “${query}”.`);
    const comparator = (colon.text.slice(1) || '=') as SearchTerm['comparator'];
    return { kind: 'term', field: token.text, comparator, value: readValue(value), quoted: value.quoted };
  };

  /** Unquoted times hold colons: they belong to the value. */
  const readValue = (first: Token): string => {
    let text = first.text;
    while (!first.quoted && peek()?.attached && peek()?.text.startsWith(':')) {
      text += tokens[at++]?.text ?? '';
      if (peek()?.attached) text += tokens[at++]?.text ?? '';
    }
    return text;
  };

  const search = readAny();
  if (peek()) throw new Error(`“${peek()?.text}” was not expected in “${query}”.`);
  return search;
}

function tokenise(query: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < query.trimEnd().length) {
    const before = tokenPattern.lastIndex;
    const match = tokenPattern.exec(query);
    if (!match) throw new Error(`“${query}” cannot be read from character ${before} on.`);
    const [whole, double, single, colon, bracket, word] = match;
    const quoted = double !== undefined || single !== undefined;
    const text = (double ?? single ?? colon ?? bracket ?? word ?? '').replace(/\\(.)/g, '$1');
    tokens.push({ text, quoted, attached: before > 0 && !/^\s/.test(whole) });
  }
  return tokens;
}
