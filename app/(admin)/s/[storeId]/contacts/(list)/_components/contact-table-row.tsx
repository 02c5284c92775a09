import { ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { TagChip } from '@/app/_components/inbox/tag-chip';
import { Badge } from '@/app/_components/ui/badge';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactListItem } from '@/core/contacts/list/list-contacts.queries';

const TAGS_SHOWN = 3;

export function ContactTableRow({ storeId, contact }: { storeId: string; contact: ContactListItem }) {
  const name = nameOfContact(contact);
  const below = [contact.email, contact.phone].filter((one) => one && one !== name).join(' · ');
  return (
    <tr className="relative hover:bg-sunken/50">
      <td className="max-w-0 py-2.5 pr-3 pl-5 max-sm:w-full sm:w-[55%]">
        <div className="flex items-center gap-3">
          <PersonAvatar person={{ id: contact.id, name }} className="size-8 text-2xs" />
          <div className="min-w-0">
            <p className="flex items-center gap-1.5">
              <Link
                href={`/s/${storeId}/contacts/${contact.id}`}
                className="truncate font-medium after:absolute after:inset-0"
              >
                {name}
              </Link>
              {contact.verified && (
                <span title="Has shown who they are" className="shrink-0 text-success">
                  <ShieldCheck className="size-3.5" aria-hidden />
                  <span className="sr-only">Verified</span>
                </span>
              )}
              {contact.blocked && <Badge tone="danger">Blocked</Badge>}
            </p>
            {below && <p className="truncate text-xs text-muted">{below}</p>}
          </div>
        </div>
      </td>
      <td className="px-3 max-md:hidden">
        <div className="flex flex-wrap gap-1">
          {contact.tags.slice(0, TAGS_SHOWN).map((tag) => (
            <TagChip key={tag.id} tag={tag} className="max-w-32" />
          ))}
          {contact.tags.length > TAGS_SHOWN && (
            <span className="text-2xs text-muted">+{contact.tags.length - TAGS_SHOWN}</span>
          )}
        </div>
      </td>
      <td className="px-3 text-right tabular-nums max-sm:hidden">
        <Count value={contact.conversations} />
      </td>
      <td className="pr-5 pl-3 text-right text-xs whitespace-nowrap text-muted">
        <RelativeTime at={contact.lastSeenAt} />
      </td>
    </tr>
  );
}
