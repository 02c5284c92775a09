import { createHash } from 'node:crypto';

/** A statement that a connection parses and plans once, and knows by its name from then on. */
export interface PreparedStatement {
  name: string;
  text: string;
}

const names = new Map<string, string>();

/**
 * For what each answer asks the database. Planning the statements of one answer anew takes as long as executing them.
 * Only for texts that are few (a connection keeps each for good) and whose plan depends neither on their values nor on how
 * much a table holds: Postgres may use one plan for all, and in a new store it was made while joined tables were empty.
 */
export function prepared(text: string): PreparedStatement {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    names.set(text, name);
  }
  return { name, text };
}
