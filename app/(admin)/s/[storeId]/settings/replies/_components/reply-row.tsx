'use client';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import type { CannedReplyView } from '@/core/inbox/canned-replies/reply-input';
import { removeReply, restoreReply } from '../actions';
import { MarkedPlaces } from './marked-places';

const UNDO_MS = 10_000;

/** One reply: how it is called up, how it begins, how much it is used. */
export function ReplyRow({
  storeId,
  reply,
  onEdit,
}: {
  storeId: string;
  reply: CannedReplyView;
  /** Left out: this person may not change it. */
  onEdit?: () => void;
}) {
  const title = <span className="text-sm font-medium">{reply.title}</span>;
  return (
    <li className="flex items-start gap-3 px-5 py-3.5">
      <div className="grid min-w-0 grow gap-1">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5">
          {onEdit ? (
            <button type="button" onClick={onEdit} className="text-left hover:underline">
              {title}
            </button>
          ) : (
            title
          )}
          <code className="rounded-sm bg-sunken px-1.5 font-mono text-xs text-muted">/{reply.shortcut}</code>
        </div>
        <p className="line-clamp-2 text-pretty break-words text-xs text-muted">
          <MarkedPlaces text={reply.text} />
        </p>
        <p className="text-2xs text-muted">
          {reply.uses === 0 ? 'Not used yet' : `Used ${reply.uses === 1 ? 'once' : `${reply.uses} times`}`}
          {reply.usedAt && (
            <>
              , last <RelativeTime at={reply.usedAt} />
            </>
          )}
        </p>
      </div>
      {onEdit && (
        <Menu>
          <MenuTrigger asChild>
            <Button look="ghost" size="icon-sm" aria-label={`More for ${reply.title}`}>
              <Ellipsis />
            </Button>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem onSelect={onEdit}>
              <Pencil /> Change
            </MenuItem>
            <MenuItem danger onSelect={() => void remove(storeId, reply)}>
              <Trash2 /> Remove
            </MenuItem>
          </MenuContent>
        </Menu>
      )}
    </li>
  );
}

async function remove(storeId: string, { id, title }: CannedReplyView): Promise<void> {
  const result = await removeReply(storeId, id);
  if (!result.ok) return void toast.error(result.message);
  const removed = result.data;
  if (!removed) return;
  const { usedAt: _, ...rest } = removed;
  toast.success(`“${title}” is removed`, {
    duration: UNDO_MS,
    action: {
      label: 'Undo',
      onClick: async () => {
        const back = await restoreReply(storeId, rest);
        if (!back.ok) toast.error(back.message);
      },
    },
  });
}
