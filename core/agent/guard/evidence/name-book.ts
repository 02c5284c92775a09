const SMALL = new Set('of de du la le for für pour with mit and und the der die das in & + /'.split(' '));
const JOINT = /\s(?:and|und|et|y|e|en|&|with|mit|for|für|pour|\+|\/)\s/u;

/** Which names may be said: titles that tools returned, and any words as they stand in a known text. */
export class NameBook {
  readonly #titles: Set<string>[] = [];
  readonly #byReference = new Map<string, Set<string>>();
  readonly #fullTitles = new Map<string, string>();
  #texts = ' ';

  /** @param parts title, brand, options …: an answer may use some of them and leave others out */
  addTitle(parts: readonly string[], reference: string | null, title = ''): void {
    if (reference?.startsWith('P') && title.length > 3) this.#fullTitles.set(reference, title.toLowerCase());
    const tokens = new Set(parts.flatMap((part) => tokensOf(part)));
    this.#titles.push(tokens);
    if (!reference) return;
    const known = this.#byReference.get(reference) ?? new Set();
    this.#byReference.set(reference, new Set([...known, ...tokens]));
  }

  addText(text: string): void {
    this.#texts += `${tokensOf(text, true).join(' ')} | `;
  }

  /** Products that a text names in full. */
  named(text: string): string[] {
    const lower = text.toLowerCase();
    return [...this.#fullTitles].flatMap(([reference, title]) => (lower.includes(title) ? [reference] : []));
  }

  /** @param reference of the product that stands behind the name ("P1") */
  knows(name: string, reference: string | null): boolean {
    const own = reference ? this.#byReference.get(reference) : undefined;
    const tokens = tokensOf(name);
    if (tokens.length === 0) return true;
    if (own) {
      if (tokens.every((token) => hasToken(own, token) || isCompound(own, token))) return true;
      // Something of the product's own name has to be there.
      if (!tokens.some((token) => hasToken(own, token))) return false;
    }
    return (
      this.#knowsWords(name) ||
      (JOINT.test(name) && name.split(JOINT).every((part) => this.#knowsWords(part)))
    );
  }

  /**
   * Whether words look like the name of a product that is none: two of them are of one title ("Harbour 4 Tent"), or the
   * thing that they end with is sold here ("the Falcon Peak Tent").
   * @param isThing an article stands in front
   */
  resembles(name: string, isThing: boolean): boolean {
    const tokens = tokensOf(name);
    const shared = (title: ReadonlySet<string>) => tokens.filter((token) => title.has(token)).length;
    if (this.#titles.some((title) => shared(title) >= Math.max(2, tokens.length / 2))) return true;
    const last = tokens.at(-1) ?? '';
    return (
      isThing &&
      tokens.length > 2 &&
      [...this.#fullTitles.values()].some((title) => title.endsWith(` ${last}`))
    );
  }

  /** Whether these words stand somewhere, one behind the other. */
  mentions(words: string): boolean {
    return this.#texts.includes(` ${tokensOf(words, true).join(' ')} `);
  }

  #knowsWords(name: string): boolean {
    const tokens = tokensOf(name);
    if (this.#titles.some((title) => tokens.every((token) => hasToken(title, token)))) return true;
    return this.mentions(name);
  }
}

/** "Trekkingzelt" for "Trekking Tent": begins with a word of the name. */
function isCompound(own: ReadonlySet<string>, token: string): boolean {
  return [...own].some((word) => word.length >= 5 && token.startsWith(word));
}

/** Plurals of a name count as the name. */
function hasToken(tokens: ReadonlySet<string>, token: string): boolean {
  return (
    tokens.has(token) ||
    (/\p{L}{3}(?:s|es|e|n|en)$/u.test(token) && tokens.has(token.replace(/(?:es|en|s|e|n)$/u, '')))
  );
}

function tokensOf(text: string, all = false): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s(?![\p{L}])/gu, '')
      .match(/[\p{L}\d]+(?:[.,]\d+)?|[&+/]/gu) ?? [];
  return all ? words.filter((word) => !/^[&+/]$/.test(word)) : words.filter((word) => !SMALL.has(word));
}
