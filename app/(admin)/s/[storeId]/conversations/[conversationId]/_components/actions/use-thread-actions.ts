'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import type { ActionResult } from '@/app/_server/action-result';
import { useInboxAddress } from '../../../_components/address/use-inbox-address';
import { useChangeRow } from '../../../_components/list/use-inbox-list';
import {
  assign,
  giveBackToAgent,
  makeUnread,
  type PageConversation,
  reopen,
  resolve,
  setTags,
  snooze,
  takeResolveBack,
} from '../../../actions';

/** Below this width one pane is shown at a time. */
const PANES_SIDE_BY_SIDE = '(min-width: 1024px)';

/** The button that sends is in the usual corner. */
const UNDO_AT = 'top-center';

/** Lists in which a conversation stays when it is resolved. */
const STAYS_IN = ['resolved', 'all'];

/**
 * What a teammate does to the open conversation. A refusal is told, and what the page shows is read again.
 * @param rows of the list beside it: after something is done for now, the next one comes
 */
export function useThreadActions(
  of: PageConversation,
  { rows, refetch }: { rows: readonly { id: string }[]; refetch: () => void },
) {
  const { filter, open, close } = useInboxAddress();
  const changeRow = useChangeRow();
  const [busy, setBusy] = useState(false);

  /** @returns what the action returned; null when it did not work */
  async function run<T>(action: () => Promise<ActionResult<T>>): Promise<{ data: T } | null> {
    setBusy(true);
    try {
      const result = await action();
      if (!result.ok) toast.error(Object.values(result.fields)[0] ?? result.message);
      // A refusal too means that the page is behind.
      refetch();
      return result.ok ? { data: result.data } : null;
    } catch {
      toast.error('The server could not be reached. Try again.');
      return null;
    } finally {
      setBusy(false);
    }
  }

  /** Goes on to what is below in the list, or above; on phones back to the list. */
  function goOn() {
    if (STAYS_IN.includes(filter.view)) return;
    if (!window.matchMedia(PANES_SIDE_BY_SIDE).matches) return close();
    const at = rows.findIndex(({ id }) => id === of.conversationId);
    const next = at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1]);
    if (next) open(next.id);
  }

  return {
    busy,
    take: () => run(() => assign(of, 'me')),
    assignTo: (userId: string | null) => run(() => assign(of, userId)),
    giveBack: () => run(() => giveBackToAgent(of)),
    reopen: () => run(() => reopen(of)),
    setTags: (tagIds: string[]) => run(() => setTags(of, tagIds)),
    wake: () => run(() => snooze(of, null)),
    async snooze(until: Date, words: string) {
      const done = await run(() => snooze(of, until.toISOString()));
      if (!done) return;
      toast.success(`Put off until ${words}`, {
        position: UNDO_AT,
        action: { label: 'Undo', onClick: () => void run(() => snooze(of, null)) },
      });
      goOn();
    },
    async resolve() {
      const done = await run(() => resolve(of));
      if (!done) return;
      toast.success('Resolved', {
        position: UNDO_AT,
        description: 'It opens again when the shopper writes.',
        action: { label: 'Undo', onClick: () => void run(() => takeResolveBack(of, done.data)) },
      });
      goOn();
    },
    /** Unread, and out of the way: looking at it would read it again. */
    async markUnread() {
      if (!(await run(() => makeUnread(of)))) return;
      changeRow(of.conversationId, { unread: 1 });
      close();
    },
  };
}

export type ThreadActions = ReturnType<typeof useThreadActions>;
