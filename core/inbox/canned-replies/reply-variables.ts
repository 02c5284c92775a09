/** What a canned reply may name, with an example for previews. Pure: pages use it as well. */
export const REPLY_VARIABLES = {
  'contact.name': { words: 'Shopper’s name', example: 'Mia Keller' },
  'contact.first_name': { words: 'Shopper’s first name', example: 'Mia' },
  'contact.email': { words: 'Shopper’s e-mail address', example: 'mia@example.com' },
  'agent.name': { words: 'Your name', example: 'Ada Moreno' },
  'agent.first_name': { words: 'Your first name', example: 'Ada' },
  'store.name': { words: 'Store’s name', example: 'Fern & Oak' },
  'store.url': { words: 'Store’s website', example: 'https://shop.example' },
  'order.number': { words: 'Order talked about last', example: '#1042' },
} as const;
export type ReplyVariable = keyof typeof REPLY_VARIABLES;
export type ReplyValues = Record<ReplyVariable, string | null>;

/** {{name}} or {{name|what to say without it}}. */
const PLACE = /\{\{([^{}]*)\}\}/g;

export const REPLY_VARIABLE_NAMES = Object.keys(REPLY_VARIABLES) as ReplyVariable[];

/** The names in double braces that mean nothing, as they were written, each once. */
export function findUnknownVariables(text: string): string[] {
  const names = [...text.matchAll(PLACE)].map(([, inside = '']) => readPlace(inside).name);
  return [...new Set(names.filter((name) => !isVariable(name)))];
}

export interface RenderedReply {
  text: string;
  /** Places that could not be filled: they stand in the text as they were and have to be dealt with before sending. */
  missing: string[];
}

/**
 * Fills the places of a canned reply, in one pass: what a value says is never read as a place itself. Without a value
 * the words behind "|" are used.
 */
export function renderReply(template: string, values: ReplyValues): RenderedReply {
  const missing = new Set<string>();
  const text = template.replace(PLACE, (place, inside: string) => {
    const { name, otherwise } = readPlace(inside);
    const value = isVariable(name) ? values[name]?.replace(/[\p{Cc}\s]+/gu, ' ').trim() : undefined;
    if (value) return value;
    if (otherwise !== null && isVariable(name)) return otherwise;
    missing.add(name);
    return place;
  });
  return { text, missing: [...missing] };
}

/** As it looks with every value there, for previews. */
export function renderExample(template: string, own: Partial<ReplyValues> = {}): RenderedReply {
  const examples = Object.fromEntries(
    REPLY_VARIABLE_NAMES.map((name) => [name, own[name] ?? REPLY_VARIABLES[name].example]),
  ) as ReplyValues;
  return renderReply(template, examples);
}

/** Whether places are left in a text that is about to be sent. */
export function hasOpenPlaces(text: string): boolean {
  return [...text.matchAll(PLACE)].some(([, inside = '']) => isVariable(readPlace(inside).name));
}

/** The first word of a name; titles and initials are left out. */
export function firstNameOf(name: string | null): string | null {
  const words = name?.trim().split(/\s+/) ?? [];
  return words.find((word) => !NO_FIRST_NAME.test(word)) || words[0] || null;
}

/** "J.", "Prof.", "Frau" */
const NO_FIRST_NAME = /^\p{L}{1,4}\.$|^(mr|mrs|ms|dr|prof|herr|frau)$/iu;

function readPlace(inside: string): { name: string; otherwise: string | null } {
  const bar = inside.indexOf('|');
  const name = (bar === -1 ? inside : inside.slice(0, bar)).trim();
  return { name, otherwise: bar === -1 ? null : inside.slice(bar + 1).trim() };
}

function isVariable(name: string): name is ReplyVariable {
  return Object.hasOwn(REPLY_VARIABLES, name);
}
