import { ROLE_WORDS } from '@/core/identity/permission-words';
import { ROLES, type Role } from '@/core/identity/permissions';

/** Roles to choose from, highest first, each with what it means. */
export function RoleChoice({
  roles,
  value,
  onChange,
}: {
  roles: readonly Role[];
  value: Role;
  onChange: (role: Role) => void;
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">Role</legend>
      {ROLES.toReversed()
        .filter((role) => roles.includes(role))
        .map((role) => (
          <label
            key={role}
            className="flex cursor-pointer gap-3 rounded-md border px-3.5 py-2.5 transition-colors hover:bg-sunken has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-primary-ink"
          >
            <input
              type="radio"
              name="role"
              value={role}
              checked={role === value}
              onChange={() => onChange(role)}
              className="mt-1 accent-primary outline-none"
            />
            <span>
              <span className="block font-medium">{ROLE_WORDS[role].name}</span>
              <span className="block text-xs text-muted">{ROLE_WORDS[role].means}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
