import type { ReactNode } from 'react';
import { TagChip } from '@/app/_components/inbox/tag-chip';
import { Notice } from '@/app/_components/ui/notice';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { MergePreview } from '@/core/contacts/merge/merge-contacts';

const CART: Record<MergePreview['cart'], string | null> = {
  none: null,
  kept: null,
  moved: 'The cart moves along.',
  joined: 'Both carts come together, with the larger number of each piece.',
};
const WHAT: Record<MergePreview['lost'][number]['what'], string> = {
  name: 'name',
  email: 'e-mail',
  phone: 'phone',
  locale: 'language',
};

/** How the contact that stays will stand, what moves, and what is lost. */
export function MergeOutcome({ preview }: { preview: MergePreview }) {
  const { from, into, after, lost, cart, differentPeople } = preview;
  return (
    <div className="grid gap-4">
      {differentPeople && (
        <Notice kind="danger">
          The two have shown to be different customers. Merge them only if you know better.
        </Notice>
      )}
      <section aria-label="After the merge" className="rounded-md border p-4">
        <h3 className="text-xs text-muted">What stays</h3>
        <p className="mt-1 text-base font-medium">{nameOfContact({ id: into.id, ...after })}</p>
        <p className="break-words text-muted">{[after.email, after.phone].filter(Boolean).join(' · ')}</p>
        {after.tags.length > 0 && (
          <ul aria-label="Tags" className="mt-2 flex flex-wrap gap-1">
            {after.tags.map((tag) => (
              <li key={tag.id} className="flex min-w-0">
                <TagChip tag={tag} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ul className="grid list-disc gap-1 pl-5 text-sm">
        <Line>
          {nameOfContact(from)} goes up in it: {count(from.conversations, 'conversation')},{' '}
          {count(from.notes, 'note')}, {count(from.identities, 'browser')}.
        </Line>
        {CART[cart] && <Line>{CART[cart]}</Line>}
        {lost.map(({ what, value }) => (
          <Line key={what}>
            The {WHAT[what]} <strong className="break-words">{value}</strong> is lost.
          </Line>
        ))}
        {after.blocked && <Line>The contact is blocked, as one of the two was.</Line>}
        <Line>
          Nothing is verified by this:{' '}
          {count(from.verifiedConversations + into.verifiedConversations, 'conversation')} of{' '}
          {from.conversations + into.conversations} stay verified, and each browser still shows only its own.
        </Line>
      </ul>
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <li>{children}</li>;
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
