import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEALED_COLUMNS } from './sealed-columns';

const SCHEMA = join(import.meta.dirname, '..', '..', 'prisma', 'schema');

/** Columns of the schema whose name says that they are encrypted, as "table.column". */
function encryptedColumns(): string[] {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith('.prisma'));
  return files.flatMap((name) => {
    const models = readFileSync(join(SCHEMA, name), 'utf8').matchAll(/^model \w+ \{\n(.*?)^\}/gms);
    return [...models].flatMap(([, body = '']) => {
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
      const columns = body.matchAll(/^ {2}(encrypted\w*) .*?(?:@map\("(\w+)"\)|$)/gm);
      return [...columns].map(([, field, column]) => `${table}.${column ?? field}`);
    });
  });
}

test('every encrypted column of the schema is re-encrypted when the secret is rotated', () => {
  const found = encryptedColumns();
  expect(found).toContain('provider_credentials.encrypted_key');
  const listed = SEALED_COLUMNS.filter(({ key }) => !key).map(({ table, column }) => `${table}.${column}`);
  expect(listed.sort()).toEqual(found.sort());
});
