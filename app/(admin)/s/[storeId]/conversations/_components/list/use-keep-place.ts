'use client';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the first row that is to be seen where it is when rows come in above it. At the very top new rows are meant to
 * be seen, so there nothing is kept.
 * @param height of a row, in pixels
 */
export function useKeepPlace(
  box: RefObject<HTMLElement | null>,
  items: readonly { id: string }[],
  height: number,
): void {
  const place = useRef<{ id: string; at: number } | null>(null);
  const latest = useRef(items);
  latest.current = items;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = () => {
      const at = Math.floor(element.scrollTop / height);
      const id = latest.current[at]?.id;
      place.current = id && element.scrollTop > height / 2 ? { id, at } : null;
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [box, height]);

  useLayoutEffect(() => {
    const before = place.current;
    if (!before || items[before.at]?.id === before.id) return;
    const at = items.findIndex(({ id }) => id === before.id);
    // The row itself has left: its neighbours close the gap.
    if (at < 0) return;
    box.current?.scrollBy({ top: (at - before.at) * height });
    place.current = { id: before.id, at };
  }, [items, height, box]);
}
