'use client';
import { type RefObject, useRef } from 'react';
import { openNow, useInboxAddress } from '../address/use-inbox-address';
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

  /** Where the open one stood last: it may have left the list since. */
  const place = useRef(0);
  const openAt = items.findIndex(({ id }) => id === conversationId);
  if (openAt >= 0) place.current = openAt;

  /** The row that gets the focus in a moment. */
  const coming = useRef<string | null>(null);

  function focus(id: string): boolean {
    const row = box.current?.querySelector<HTMLElement>(`[data-conversation="${id}"]`);
    row?.focus({ preventScroll: true });
    return Boolean(row);
  }

  function focused(): string | undefined {
    if (coming.current) return coming.current;
    const element = document.activeElement;
    return element instanceof HTMLElement && box.current?.contains(element)
      ? element.dataset.conversation
      : undefined;
  }

  function move(step: 1 | -1) {
    const focusedId = focused();
    const openId = openNow();
    const from = items.findIndex(({ id }) => id === (openId ?? focusedId));
    const left = openId !== null && from < 0;
    const at = left ? place.current - (step < 0 ? 1 : 0) : from < 0 ? 0 : from + step;
    const target = items[at];
    if (!target) return;
    scrollTo(at);
    if (openId) return open(target.id);
    if (focus(target.id)) return;
    // It was out of sight, and is there after the next frame; keys that come meanwhile go on from it.
    coming.current = target.id;
    requestAnimationFrame(() => {
      coming.current = null;
      focus(target.id);
    });
  }

  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  useCommand('open', () => {
    const id = focused();
    if (id) open(id);
  });
}
