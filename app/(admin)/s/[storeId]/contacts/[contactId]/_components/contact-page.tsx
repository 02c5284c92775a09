'use client';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { CartLines } from '@/app/_components/cart-lines';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { nameOfContact } from '@/core/contacts/contact-name';
import type { ContactTagView, ContactView } from '@/core/contracts/contact-view';
import { PageHead } from '../../../_components/page-head';
import { ContactConversations } from '../../_components/card/contact-conversations';
import { ContactFacts } from '../../_components/card/contact-facts';
import { ContactOrders } from '../../_components/card/contact-orders';
import { useContact } from '../../_components/use-contact';
import { VerifiedBadge } from '../../_components/verified-badge';
import { ContactMenu } from './contact-menu';
import { Duplicates } from './duplicates';
import { EditDialog } from './edit-dialog';
import { NotesCard } from './notes-card';
import { ProofList } from './proof-list';
import { TagPicker } from './tag-picker';
import { WaitingExport } from './waiting-export';

export interface ContactRights {
  manage: boolean;
  erase: boolean;
  removeAnyNote: boolean;
}

/** Everything about one contact, kept current, and what can be done with it. */
export function ContactPage({
  storeId,
  userId,
  initial,
  allTags,
  waitingExport,
  rights,
}: {
  storeId: string;
  userId: string;
  initial: ContactView;
  allTags: ContactTagView[];
  waitingExport: { id: string; requestedAt: string } | null;
  rights: ContactRights;
}) {
  const { data: contact = initial, error } = useContact(storeId, initial.id, initial);
  const [editing, setEditing] = useState(false);
  const of = { storeId, contact };
  const root = `/s/${storeId}/contacts`;
  return (
    <>
      <PageHead
        title={nameOfContact(contact)}
        back={{ href: root, words: 'Contacts' }}
        action={
          rights.manage && (
            <>
              <Button onClick={() => setEditing(true)}>
                <Pencil />
                Edit
              </Button>
              <ContactMenu {...of} mayErase={rights.erase} />
            </>
          )
        }
      />
      <div className="flex flex-wrap items-center gap-2">
        <VerifiedBadge proofs={contact.proofs} />
        {contact.blockedAt && <Badge tone="danger">Blocked</Badge>}
        <TagPicker {...of} allTags={allTags} mayChange={rights.manage} />
      </div>
      {error && (
        <Notice kind="danger">
          {error.message} {'status' in error && error.status === 404 && 'Somebody merged or erased it.'}
        </Notice>
      )}
      {contact.blockedAt && (
        <Notice kind="warning">
          What this contact writes is refused, and the assistant does not answer them.
        </Notice>
      )}
      {waitingExport && <WaitingExport storeId={storeId} waiting={waitingExport} />}
      {rights.erase && contact.duplicates.length > 0 && <Duplicates {...of} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <NotesCard {...of} userId={userId} rights={rights} />
          <Card aria-labelledby="conversations">
            <CardHead
              id="conversations"
              title="Conversations"
              hint={
                contact.conversationCount > contact.conversations.length
                  ? `The newest ${contact.conversations.length} of ${contact.conversationCount}`
                  : undefined
              }
            />
            <div className="px-5 pb-4">
              <ContactConversations storeId={storeId} conversations={contact.conversations} />
              {contact.conversations.length === 0 && <p className="text-muted">None are kept.</p>}
            </div>
          </Card>
        </div>
        <div className="grid min-w-0 gap-6">
          <Card aria-labelledby="about">
            <CardHead id="about" title="About" />
            <div className="px-5 pb-5">
              <ContactFacts contact={contact} />
            </div>
          </Card>
          <ProofList {...of} />
          {contact.cart && (
            <Card aria-labelledby="cart">
              <CardHead id="cart" title="Cart" />
              <div className="px-5 pb-5">
                <CartLines cart={contact.cart} />
              </div>
            </Card>
          )}
          {contact.orders && contact.orders.total > 0 && (
            <Card aria-labelledby="orders">
              <CardHead
                id="orders"
                title="Orders"
                hint={contact.orders.total > 10 ? `The newest 10 of ${contact.orders.total}` : undefined}
              />
              <div className="px-5 pb-5">
                <ContactOrders storeId={storeId} orders={contact.orders.items} />
              </div>
            </Card>
          )}
        </div>
      </div>
      {editing && <EditDialog {...of} onClose={() => setEditing(false)} />}
    </>
  );
}
