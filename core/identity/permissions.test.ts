import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PERMISSION_WORDS, ROLE_WORDS } from './permission-words';
import { leastRole, may, PERMISSIONS, ROLES } from './permissions';
import { rolesTable } from './roles-table.fixture';

describe('permissions', () => {
  it.each(PERMISSIONS)('%s goes from its least role upwards', (permission) => {
    const allowed = ROLES.map((role) => may(role, permission));
    expect(allowed).toEqual(ROLES.map((_, at) => at >= ROLES.indexOf(leastRole(permission))));
    expect(may('owner', permission)).toBe(true);
  });

  it('lets viewers change nothing', () => {
    const viewed = PERMISSIONS.filter((permission) => may('viewer', permission));
    expect(viewed.filter((permission) => !permission.endsWith('.view'))).toEqual([]);
  });

  it('are all said in words', () => {
    expect(Object.keys(PERMISSION_WORDS).toSorted()).toEqual([...PERMISSIONS].toSorted());
  });
});

describe('docs/roles.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/roles.md'), 'utf8');

  it('has the table that is enforced', () => {
    const table = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    expect(table, 'put this table into docs/roles.md').toBe(rolesTable());
  });

  it.each(ROLES)('says what %s means', (role) => {
    expect(text).toContain(`**${ROLE_WORDS[role].name}.** ${ROLE_WORDS[role].means}`);
  });
});
