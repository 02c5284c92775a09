import { Check, Minus } from 'lucide-react';
import { Fragment } from 'react';
import { cn } from '@/app/_components/cn';
import { Card, CardHead } from '@/app/_components/ui/card';
import { HeadCell, Table } from '@/app/_components/ui/table';
import { PERMISSION_WORDS, ROLE_WORDS } from '@/core/identity/permission-words';
import { may, PERMISSIONS, type Permission, ROLES, type Role } from '@/core/identity/permissions';

const HIGHEST_FIRST = ROLES.toReversed();

/** Who may do what: the table that is enforced, in words. */
export function PermissionMatrix({ own }: { own: Role }) {
  return (
    <Card aria-labelledby="roles">
      <CardHead
        id="roles"
        title="Who may do what"
        hint={`You are ${ROLE_WORDS[own].name.toLowerCase()} here.`}
      />
      <Table
        label="Who may do what"
        head={
          <>
            <HeadCell>May</HeadCell>
            {HIGHEST_FIRST.map((role) => (
              <HeadCell
                key={role}
                className={cn('text-center max-sm:px-1', role === own && 'text-primary-ink')}
              >
                {ROLE_WORDS[role].name}
              </HeadCell>
            ))}
          </>
        }
      >
        {groups().map(([group, permissions]) => (
          <Fragment key={group}>
            <tr className="bg-sunken">
              <th scope="colgroup" colSpan={5} className="px-5 py-1.5 text-left text-xs text-muted">
                {group}
              </th>
            </tr>
            {permissions.map((permission) => (
              <tr key={permission}>
                <th scope="row" className="py-2 pr-2 pl-5 text-left font-normal sm:min-w-44">
                  {PERMISSION_WORDS[permission].words}
                </th>
                {HIGHEST_FIRST.map((role) => (
                  <td key={role} className="px-3 text-center last:pr-5 max-sm:px-1">
                    <Mark yes={may(role, permission)} />
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </Table>
    </Card>
  );
}

function Mark({ yes }: { yes: boolean }) {
  const Icon = yes ? Check : Minus;
  return (
    <>
      <Icon aria-hidden className={cn('inline size-4', yes ? 'text-success' : 'text-faint')} />
      <span className="sr-only">{yes ? 'yes' : 'no'}</span>
    </>
  );
}

function groups(): [string, Permission[]][] {
  const byGroup = new Map<string, Permission[]>();
  for (const permission of Object.keys(PERMISSION_WORDS) as Permission[]) {
    const { group } = PERMISSION_WORDS[permission];
    if (PERMISSIONS.includes(permission)) byGroup.set(group, [...(byGroup.get(group) ?? []), permission]);
  }
  return [...byGroup];
}
