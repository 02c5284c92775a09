import type { SqlClient } from '@/core/shared/sql-pool';
import type { Person } from './find-person.queries';

type Client = Pick<SqlClient, 'query'>;
type Columns = Record<string, 'text' | 'jsonb'>;

/** Texts of other people's conversations; `jsonb` columns are changed as text, in which quotes and backslashes are escaped. */
const CONVERSATION_TEXTS: [table: string, columns: Columns][] = [
  ['messages', { text: 'text', orders: 'jsonb', cart: 'jsonb', citations: 'jsonb' }],
  [
    'conversations',
    {
      last_message_text: 'text',
      page_url: 'text',
      handoff_reason: 'text',
      handoff_summary: 'text',
      summary: 'text',
    },
  ],
  ['turns', { trace: 'jsonb' }],
  ['tool_calls', { input: 'jsonb', output: 'jsonb', error: 'text' }],
  ['conversation_events', { data: 'jsonb' }],
  ['answer_feedback', { comment: 'text', better: 'text' }],
  ['conversation_notes', { text: 'text' }],
  ['contact_notes', { text: 'text' }],
  ['conversation_ratings', { comment: 'text' }],
];

/** What was made of conversations and imports and is kept longer: here the person's full name is written over too. */
const MADE_OF_THEM: [table: string, columns: Columns][] = [
  ['scenarios', { title: 'text', turns: 'jsonb' }],
  ['scenario_results', { turns: 'jsonb' }],
  ['knowledge_gaps', { question: 'text', draft: 'jsonb', effect: 'jsonb' }],
  ['import_row_errors', { message: 'text' }],
  ['sync_errors', { message: 'text' }],
];

/**
 * Writes "[erased]" over e-mail addresses and international phone numbers where they stand in other conversations, e.g.
 * when somebody asked about them before it was known who they are, and in what was made of conversations.
 * @param names full names; a single word is too common to be written over
 * @returns how many rows there were
 */
export async function maskMentions(
  client: Client,
  storeId: string,
  { emails, phones }: Pick<Person, 'emails' | 'phones'>,
  names: readonly string[],
): Promise<number> {
  const contacts = [...emails.map(patternsOf), ...phones.flatMap(phonePatterns)];
  const fullNames = names.map((name) => name.trim()).filter((name) => /\S\s+\S/.test(name));
  return (
    (await mask(client, storeId, CONVERSATION_TEXTS, contacts)) +
    (await mask(client, storeId, MADE_OF_THEM, [...contacts, ...fullNames.map(patternsOf)]))
  );
}

/** The names by which a person is known: to us, in orders, at the shop and by what was proven. */
export async function listNames(client: Client, storeId: string, person: Person): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM contacts WHERE store_id = $1 AND id = ANY($2) AND name IS NOT NULL
     UNION SELECT customer_name FROM orders WHERE store_id = $1 AND id = ANY($3) AND customer_name IS NOT NULL
     UNION SELECT name FROM customers WHERE store_id = $1 AND id = ANY($4) AND name IS NOT NULL
     UNION SELECT name FROM conversation_identities
            WHERE store_id = $1 AND conversation_id = ANY($5) AND name IS NOT NULL`,
    [storeId, person.contactIds, person.orderRowIds, person.customerRowIds, person.conversationIds],
  );
  return rows.map(({ name }) => name);
}

interface Patterns {
  text: string;
  jsonb: string;
}

async function mask(
  client: Client,
  storeId: string,
  texts: readonly [table: string, columns: Columns][],
  patterns: readonly Patterns[],
): Promise<number> {
  if (patterns.length === 0) return 0;
  const any = (type: keyof Patterns) => patterns.map((one) => one[type]).join('|');
  let masked = 0;
  for (const [table, columns] of texts) {
    const fields = Object.entries(columns).map(([name, type]) => ({
      name,
      type,
      pattern: `look.in_${type}`,
    }));
    const masks = fields.map(
      ({ name, type, pattern }) =>
        `${name} = regexp_replace(${name}::text, ${pattern}, '[erased]', 'gi')::${type}`,
    );
    const hits = fields.map(({ name, pattern }) => `${name}::text ~* ${pattern}`);
    const { rows } = await client.query(
      `UPDATE ${table} SET ${masks.join(', ')} FROM (SELECT $2::text AS in_text, $3::text AS in_jsonb) AS look
        WHERE store_id = $1 AND (${hits.join(' OR ')}) RETURNING 1`,
      [storeId, any('text'), any('jsonb')],
    );
    masked += rows.length;
  }
  return masked;
}

/** Finds words where they are not a part of longer ones. */
function patternsOf(words: string): Patterns {
  const find = (text: string) => `(?<![\\w.+-])${escapeSigns(text)}(?![\\w-])`;
  return { text: find(words), jsonb: find(JSON.stringify(words).slice(1, -1)) };
}

/**
 * A number as people space it. Only with its plus sign: without it, it could be a number in JSON, and one that is
 * somebody else's.
 */
function phonePatterns(phone: string): Patterns[] {
  if (!/^\+\d{7,}$/.test(phone)) return [];
  const spaced = [...phone.slice(1)].join('[ ().-]*');
  const pattern = `(?<![\\w+])\\+[ (]*${spaced}(?!\\d)`;
  return [{ text: pattern, jsonb: pattern }];
}

function escapeSigns(text: string): string {
  return text.replace(/[\x21-\x2f\x3a-\x3f\x5b-\x60\x7b-\x7e]/g, '\\$&');
}
