'use client';
import type { RefObject } from 'react';
import { useInboxAddress } from '../address/use-inbox-address';
import { useCommand } from '../keyboard/commands';

/**
 * j and k: with a conversation open, the one below or above it takes its place; otherwise they walk through the rows,
 * and Enter or o opens the one that has the focus.
 */
export function useRowKeys({
  items,
  box,
  scrollTo,
}: {
  items: readonly { id: string }[];
  box: RefObject<HTMLElement | null>;
  scrollTo: (at: number) => void;
}): void {
  const { conversationId, open } = useInboxAddress();

  function focused(): string | undefined {
    const element = document.activeElement;
    return element instanceof HTMLElement && box.current?.contains(element)
      ? element.dataset.conversation
      : undefined;
  }

  function move(step: 1 | -1) {
    const from = items.findIndex(({ id }) => id === (conversationId ?? focused()));
    const at = from < 0 ? 0 : from + step;
    const target = items[at];
    if (!target) return;
    scrollTo(at);
    if (conversationId) return open(target.id);
    // A row that was out of sight is there after the next frame.
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-conversation="${target.id}"]`)?.focus({
        preventScroll: true,
      }),
    );
  }

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('open', () => {
    const id = focused();
    if (id) open(id);
  });
}
