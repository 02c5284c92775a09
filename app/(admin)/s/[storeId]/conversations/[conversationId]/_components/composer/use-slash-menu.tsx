'use client';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { toast } from 'sonner';
import { CannedReplyMenu, type CannedReplyMenuHandle } from '@/app/_components/inbox/canned-reply-menu';
import { useThreadOf } from '../thread-context';
import { findSlash } from './slash';

/** The store's ready replies, on "/". */
export function useSlashMenu({
  text,
  caret,
  onPick,
}: {
  text: string;
  caret: number;
  /** @param start where the "/" stands */
  onPick: (start: number, reply: string) => void;
}) {
  const of = useThreadOf();
  const listId = useId();
  const handle = useRef<CannedReplyMenuHandle>(null);
  const [active, setActive] = useState<string | null>(null);
  /** Where the one stands that was put away. */
  const [closed, setClosed] = useState<number | null>(null);
  const slash = findSlash(text, caret);
  const open = slash && slash.start !== closed ? slash : null;
  if (!slash && closed !== null) setClosed(null);

  return {
    fieldProps: open
      ? {
          'aria-controls': listId,
          'aria-activedescendant': active ?? undefined,
          'aria-autocomplete': 'list' as const,
        }
      : {},
    /** @returns whether the key was for the menu */
    onKey: (event: KeyboardEvent) => Boolean(open && handle.current?.onKey(event)),
    list: open && (
      <CannedReplyMenu
        {...of}
        typed={open.typed}
        handle={handle}
        listId={listId}
        onActive={setActive}
        onClose={() => setClosed(open.start)}
        onPick={({ text: reply, missing }) => {
          onPick(open.start, reply);
          if (missing.length > 0)
            toast.warning('Something is still to be filled in', { description: missing.join(', ') });
        }}
        className="absolute inset-x-0 bottom-full z-20 mb-2"
      />
    ),
  };
}
