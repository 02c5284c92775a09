import type { ContactView } from '@/core/contracts/contact-view';

/** Whether the team has made sure that a contact's address, which was only typed in, is theirs. */
export function VouchBox({
  contact,
  checked,
  onChange,
}: {
  contact: ContactView;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  if (!contact.email || contact.proofs.some(({ email }) => email === contact.email?.toLowerCase()))
    return null;
  return (
    <label className="flex items-start gap-2.5 rounded-md border p-3 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-primary"
      />
      <span className="min-w-0">
        <span className="break-words">I made sure that {contact.email} is theirs.</span>
        <span className="block text-xs text-muted">
          Takes in orders, the shop’s record and other contacts with this address. Without it, only what was
          proven in the chat counts.
        </span>
      </span>
    </label>
  );
}
