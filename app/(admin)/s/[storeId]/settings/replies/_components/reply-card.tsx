'use client';
import { MessageSquareText, Plus } from 'lucide-react';
import { useState } from 'react';
import { findCannedReplies } from '@/app/_components/inbox/find-canned-replies';
import { SearchBox } from '@/app/_components/lists/search-box';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { type CannedReplyView, MAX_CANNED_REPLIES } from '@/core/inbox/canned-replies/reply-input';
import type { ReplyValues } from '@/core/inbox/canned-replies/reply-variables';
import { ImportDialog } from './import-dialog';
import { ReplyDialog } from './reply-dialog';
import { ReplyRow } from './reply-row';
import { TransferMenu } from './transfer-menu';

type Open = { kind: 'edit'; reply: CannedReplyView | null } | { kind: 'import' } | null;

/** All canned replies of a store: found by their words, changed in a dialog, removed with a way back. */
export function ReplyCard({
  storeId,
  replies,
  own,
  mayChange,
}: {
  storeId: string;
  replies: CannedReplyView[];
  /** What previews may already say. */
  own: Partial<ReplyValues>;
  mayChange: boolean;
}) {
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const found = findCannedReplies(replies, words);
  const add = mayChange && (
    <Button
      look="primary"
      onClick={() => setOpen({ kind: 'edit', reply: null })}
      disabled={replies.length >= MAX_CANNED_REPLIES}
    >
      <Plus /> New reply
    </Button>
  );
  return (
    <Card>
      {replies.length === 0 ? (
        <EmptyState
          icon={MessageSquareText}
          title="No replies yet"
          action={
            mayChange && (
              <>
                {add}
                <Button onClick={() => setOpen({ kind: 'import' })}>Import a file</Button>
              </>
            )
          }
        >
          {mayChange
            ? 'Write down what you answer most: where an order is, how returns work, when you are open.'
            : 'An admin of the store can write some.'}
        </EmptyState>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2 px-5 py-4">
            <SearchBox
              label="Search replies"
              applied={words}
              onSearch={setWords}
              className="min-w-0 grow sm:max-w-80"
            />
            <div className="ml-auto flex gap-2">
              <TransferMenu
                storeId={storeId}
                {...(mayChange && { onImport: () => setOpen({ kind: 'import' }) })}
              />
              {add}
            </div>
          </div>
          <ul className="divide-y border-t">
            {found.map((reply) => (
              <ReplyRow
                key={reply.id}
                storeId={storeId}
                reply={reply}
                {...(mayChange && { onEdit: () => setOpen({ kind: 'edit', reply }) })}
              />
            ))}
          </ul>
          {found.length === 0 && (
            <p className="px-5 py-8 text-center text-muted" role="status">
              No reply holds “{words}”.
            </p>
          )}
        </>
      )}
      {open?.kind === 'edit' && (
        <ReplyDialog
          key={open.reply?.id ?? 'new'}
          storeId={storeId}
          reply={open.reply}
          own={own}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'import' && <ImportDialog storeId={storeId} onClose={() => setOpen(null)} />}
    </Card>
  );
}
