'use client';
import Link from 'next/link';
import { CartLines } from '@/app/_components/cart-lines';
import { TagChip } from '@/app/_components/inbox/tag-chip';
import { Badge } from '@/app/_components/ui/badge';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactView } from '@/core/contracts/contact-view';
import { CardSection } from './card/card-section';
import { ContactConversations } from './card/contact-conversations';
import { ContactFacts } from './card/contact-facts';
import { ContactOrders } from './card/contact-orders';

import { useContact } from './use-contact';
import { VerifiedBadge } from './verified-badge';

/**
 * Who a conversation is with, for the panel beside it: fetches itself and stays current.
 * @param conversationId the conversation it stands beside: left out of the past ones
 */
export function ContactCard({
  storeId,
  contactId,
  conversationId,
}: {
  storeId: string;
  contactId: string;
  conversationId?: string;
}) {
  const { data: contact, error } = useContact(storeId, contactId);
  if (error) {
    return (
      <Notice kind="danger" className="m-4">
        {error.message}
      </Notice>
    );
  }
  if (!contact) return <CardSkeleton />;
  return <LoadedCard storeId={storeId} contact={contact} conversationId={conversationId} />;
}

function LoadedCard({
  storeId,
  contact,
  conversationId,
}: {
  storeId: string;
  contact: ContactView;
  conversationId: string | undefined;
}) {
  const others = contact.conversations.filter(({ id }) => id !== conversationId);
  return (
    <section aria-label="Contact" className="grid min-w-0 divide-y">
      <div className="grid gap-3 px-4 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="min-w-0 truncate text-base">
            <Link href={`/s/${storeId}/contacts/${contact.id}`} className="hover:underline">
              {nameOfContact(contact)}
            </Link>
          </h2>
          <VerifiedBadge proofs={contact.proofs} />
          {contact.blockedAt && <Badge tone="danger">Blocked</Badge>}
        </div>
        {contact.tags.length > 0 && (
          <ul aria-label="Tags" className="flex flex-wrap gap-1">
            {contact.tags.map((tag) => (
              <li key={tag.id} className="flex min-w-0">
                <TagChip tag={tag} />
              </li>
            ))}
          </ul>
        )}
        <ContactFacts contact={contact} />
      </div>
      {contact.notes.length > 0 && (
        <CardSection title="Notes" count={contact.notes.length}>
          <p className="line-clamp-4 whitespace-pre-line text-xs break-words">{contact.notes[0]?.text}</p>
        </CardSection>
      )}
      {contact.cart && (
        <CardSection title="Cart">
          <CartLines cart={contact.cart} />
        </CardSection>
      )}
      {contact.orders && contact.orders.total > 0 && (
        <CardSection title="Orders" count={contact.orders.total}>
          <ContactOrders storeId={storeId} orders={contact.orders.items.slice(0, 3)} />
        </CardSection>
      )}
      {others.length > 0 && (
        <CardSection title="Past conversations" count={contact.conversationCount - 1}>
          <ContactConversations storeId={storeId} conversations={others.slice(0, 4)} />
        </CardSection>
      )}
    </section>
  );
}

function CardSkeleton() {
  return (
    <div role="status" aria-label="Loading the contact" className="grid gap-3 px-4 py-4">
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-4 w-56" />
      <Skeleton className="h-4 w-48" />
      <Skeleton className="h-20" />
    </div>
  );
}
