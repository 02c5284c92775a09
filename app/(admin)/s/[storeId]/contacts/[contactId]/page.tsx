import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { orNotFound, requireStoreFor } from '@/app/_server/session';
import { readContact } from '@/core/contacts/card/read-contact';
import { readWaitingExport } from '@/core/contacts/export/export-contact';
import { may } from '@/core/identity/permissions';
import { listTags } from '@/core/inbox/tags/tags.queries';
import { PageBody } from '../../_components/page-head';
import { ContactPage } from './_components/contact-page';

export const metadata: Metadata = { title: 'Contact' };

interface Props {
  params: Promise<{ storeId: string; contactId: string }>;
}

export default async function OneContactPage({ params }: Props) {
  const { storeId, contactId } = await params;
  const { user, role } = await requireStoreFor(storeId, 'contacts.view');
  const ctx = currentContext();
  const of = { storeId, contactId, by: user.id };
  const contact = await orNotFound(() => readContact(ctx, of));
  const mayErase = may(role, 'contacts.erase');
  const [tags, waiting] = await Promise.all([
    listTags(ctx.sql, storeId),
    mayErase ? readWaitingExport(ctx, of) : null,
  ]);
  return (
    <PageBody>
      <ContactPage
        storeId={storeId}
        userId={user.id}
        initial={contact}
        allTags={tags.map(({ id, name, color }) => ({ id, name, color }))}
        waitingExport={waiting}
        rights={{
          manage: may(role, 'contacts.manage'),
          erase: mayErase,
          removeAnyNote: may(role, 'settings.manage'),
        }}
      />
    </PageBody>
  );
}
