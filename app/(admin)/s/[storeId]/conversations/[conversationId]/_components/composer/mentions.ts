interface Named {
  id: string;
  name: string;
}

/** The "@…" that is being written where the caret stands; null: none is. */
export function findMention(text: string, caret: number): { start: number; query: string } | null {
  const match = /(?:^|\s)@([\p{L}\p{N}.'-]{0,40}(?: [\p{L}\p{N}.'-]{0,40})?)$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const query = match[1] ?? '';
  return { start: caret - query.length - 1, query };
}

/** People whose name, or a word of it, begins so. */
export function matchPeople<Person extends Named>(people: readonly Person[], query: string): Person[] {
  const wanted = query.toLowerCase();
  return people.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(wanted) || lower.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

/** Who is mentioned in a text, by id: the longest name that fits at each "@". */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const ids = splitAtMentions(text, people).flatMap(({ person }) => (person ? [person.id] : []));
  return [...new Set(ids)];
}

/** A text in pieces; those that mention somebody say whom. */
export function splitAtMentions<Person extends Named>(
  text: string,
  people: readonly Person[],
): { text: string; person: Person | null }[] {
  const longestFirst = [...people].sort((one, other) => other.name.length - one.name.length);
  const pieces: { text: string; person: Person | null }[] = [];
  let rest = text;
  let plain = '';
  while (rest) {
    const person = rest.startsWith('@') && longestFirst.find(({ name }) => startsWithName(rest, name));
    if (person) {
      if (plain) pieces.push({ text: plain, person: null });
      plain = '';
      pieces.push({ text: rest.slice(0, person.name.length + 1), person });
      rest = rest.slice(person.name.length + 1);
    } else {
      plain += rest[0];
      rest = rest.slice(1);
    }
  }
  if (plain) pieces.push({ text: plain, person: null });
  return pieces;
}

/** "@Ann" is not a mention in "@Anna". */
function startsWithName(text: string, name: string): boolean {
  const after = text[name.length + 1] ?? '';
  return text.slice(1, name.length + 1).toLowerCase() === name.toLowerCase() && !/[\p{L}\p{N}]/u.test(after);
}
