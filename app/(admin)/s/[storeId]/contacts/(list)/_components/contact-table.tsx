import { ContactRound } from 'lucide-react';
import Link from 'next/link';
import { currentContext } from '@/adapters/current-context';
import { NothingFits } from '@/app/_components/lists/nothing-fits';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Notice } from '@/app/_components/ui/notice';
import { HeadCell, Table } from '@/app/_components/ui/table';
import { type ContactPage, listContacts } from '@/core/contacts/list/list-contacts.queries';
import { isAppError } from '@/core/shared/app-error';
import { type ContactQuery, contactHref } from './contact-query';
import { ContactTableRow } from './contact-table-row';

export async function ContactTable({
  storeId,
  by,
  query,
}: {
  storeId: string;
  by: string;
  query: ContactQuery;
}) {
  const { q, tag, show, after } = query;
  let list: ContactPage;
  try {
    list = await listContacts(currentContext(), {
      ...{ storeId, by, query: q, blocked: show === 'blocked' },
      ...(tag && { tagId: tag }),
      ...(after && { cursor: after }),
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return (
      <Notice kind="danger" className="mx-5 mb-5">
        {error.userMessage}
      </Notice>
    );
  }
  if (list.items.length === 0) {
    if (q || tag || show) {
      return (
        <NothingFits icon={ContactRound} href={`/s/${storeId}/contacts`} showAll="Show all contacts">
          No contact fits this search.
        </NothingFits>
      );
    }
    return (
      <div className="border-t">
        <EmptyState icon={ContactRound} title="No contacts yet">
          Whoever writes to you for the first time becomes one.
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Table
        head={
          <>
            <HeadCell>Contact</HeadCell>
            <HeadCell className="max-md:hidden">Tags</HeadCell>
            <HeadCell className="text-right max-sm:hidden">Conversations</HeadCell>
            <HeadCell className="text-right">Last wrote</HeadCell>
          </>
        }
      >
        {list.items.map((contact) => (
          <ContactTableRow key={contact.id} storeId={storeId} contact={contact} />
        ))}
      </Table>
      {(list.cursor || after) && (
        <nav aria-label="Pages" className="flex justify-between gap-2 border-t px-5 py-3">
          {after ? (
            <Button asChild size="sm">
              <Link href={contactHref(query, {})}>To the top</Link>
            </Button>
          ) : (
            <span />
          )}
          {list.cursor && (
            <Button asChild size="sm">
              <Link href={contactHref(query, { after: list.cursor })}>Older contacts</Link>
            </Button>
          )}
        </nav>
      )}
    </>
  );
}
