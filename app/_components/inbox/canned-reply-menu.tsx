'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { CannedReplyView } from '@/core/inbox/canned-replies/reply-input';
import type { RenderedReply } from '@/core/inbox/canned-replies/reply-variables';
import { cn } from '../cn';
import { fetchJson } from '../live/fetch-json';
import { findCannedReplies } from './find-canned-replies';

const SHOWN = 30;

export interface CannedReplyMenuHandle {
  /** Takes a key of the composer. @returns true when it was the menu's, and the composer must not act on it */
  onKey(event: { key: string; preventDefault(): void }): boolean;
}

/**
 * The list that "/" opens in the composer, which keeps the focus and hands its keys on: arrows choose, Enter and Tab
 * take, Escape closes. The reply comes back with the conversation's names and numbers filled in.
 * @param typed what stands behind the "/"
 */
export function CannedReplyMenu({
  storeId,
  conversationId,
  typed,
  onPick,
  onClose,
  handle,
  listId,
  onActive,
  className,
}: {
  storeId: string;
  conversationId: string;
  typed: string;
  onPick: (reply: RenderedReply) => void;
  onClose: () => void;
  handle: { current: CannedReplyMenuHandle | null };
  /** For the composer's aria-controls. */
  listId: string;
  /** For its aria-activedescendant. */
  onActive?: (optionId: string | null) => void;
  className?: string;
}) {
  const { data, isPending } = useQuery({
    queryKey: ['canned-replies', storeId],
    queryFn: () => fetchJson<CannedReplyView[]>(`/api/admin/stores/${storeId}/canned-replies`),
    staleTime: 60_000,
  });
  const found = useMemo(() => findCannedReplies(data ?? [], typed).slice(0, SHOWN), [data, typed]);
  const [chosen, setChosen] = useState(0);
  const [busy, setBusy] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, Math.max(0, found.length - 1));

  async function pick(reply: CannedReplyView | undefined) {
    if (!reply || busy) return;
    setBusy(true);
    try {
      onPick(
        await fetchJson<RenderedReply>(
          `/api/admin/stores/${storeId}/conversations/${conversationId}/canned-reply`,
          { method: 'POST', body: JSON.stringify({ replyId: reply.id }) },
        ),
      );
    } catch (error) {
      toast.error((error as Error).message);
      onClose();
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed changes the list
  useEffect(() => setChosen(0), [typed]);
  const activeId = found[at] ? `${listId}-${at}` : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, whoever listens
  useEffect(() => onActive?.(activeId), [activeId]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useEffect(() => {
    handle.current = {
      onKey(event) {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) setChosen(found.length === 0 ? 0 : (at + step + found.length) % found.length);
        else if (event.key === 'Escape') onClose();
        // Until the replies have come it is not known what was meant: nothing half-typed is sent to the shopper.
        else if ((event.key === 'Enter' || event.key === 'Tab') && (found.length > 0 || isPending))
          void pick(found[at]);
        else return false;
        event.preventDefault();
        return true;
      },
    };
    return () => {
      handle.current = null;
    };
  });

  return (
    <div
      className={cn(
        'animate-appear overflow-hidden rounded-md border bg-overlay shadow-soft',
        busy && 'animate-pulse',
        className,
      )}
    >
      {found.length === 0 ? (
        <p className="px-3 py-2.5 text-xs text-muted" role="status">
          {isPending
            ? 'Loading replies …'
            : data?.length === 0
              ? 'There are no replies yet. They are made in Settings → Replies.'
              : `No reply fits “${typed}”.`}
        </p>
      ) : (
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label="Replies"
          tabIndex={-1}
          className="max-h-64 overflow-y-auto p-1"
        >
          {found.map((reply, index) => (
            <ReplyOption
              key={reply.id}
              id={`${listId}-${index}`}
              reply={reply}
              chosen={index === at}
              onPoint={() => setChosen(index)}
              onPick={() => void pick(reply)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function ReplyOption({
  id,
  reply,
  chosen,
  onPoint,
  onPick,
}: {
  id: string;
  reply: CannedReplyView;
  chosen: boolean;
  onPoint: () => void;
  onPick: () => void;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys come from the composer
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onPointerMove={onPoint}
      // The composer keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={cn('grid cursor-pointer gap-0.5 rounded-sm px-2.5 py-1.5', chosen && 'bg-sunken')}
    >
      <span className="flex items-baseline gap-2">
        <span className="truncate text-sm font-medium">{reply.title}</span>
        <span className="ml-auto shrink-0 font-mono text-2xs text-muted">/{reply.shortcut}</span>
      </span>
      <span className="truncate text-xs text-muted">{reply.text.replace(/\s+/g, ' ')}</span>
    </div>
  );
}
