import { PERMISSION_WORDS, ROLE_WORDS } from './permission-words';
import { may, type Permission, ROLES } from './permissions';

/** The table of permissions as docs/roles.md has it. */
export function rolesTable(): string {
  const roles = ROLES.toReversed();
  const lines = Object.entries(PERMISSION_WORDS).map(([permission, { group, words }]) => {
    const marks = roles.map((role) => (may(role, permission as Permission) ? 'yes' : ''));
    return `| ${[group, words, `\`${permission}\``, ...marks].join(' | ')} |`;
  });
  const head = ['', 'May', 'Permission', ...roles.map((role) => ROLE_WORDS[role].name)];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}
