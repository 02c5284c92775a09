import type { InboxView } from '@/core/inbox/list/inbox-filter';
import type { InboxItem, InboxPage } from '@/core/inbox/list/list-inbox.queries';

/** As the server sorts each list (core/inbox/list/filter-sql.ts). @returns below 0 when `one` comes first */
function compareRows(view: InboxView, one: InboxItem, other: InboxItem): number {
  const ascending = view === 'waiting' || view === 'snoozed';
  const key = (item: InboxItem) =>
    (view === 'waiting' ? item.waitingSince : view === 'snoozed' ? item.snoozedUntil : item.lastMessageAt) ??
    '';
  const order = key(one).localeCompare(key(other)) || one.id.localeCompare(other.id);
  return ascending ? order : -order;
}

/**
 * The pages that are loaded, after some conversations have changed: those that left the list are gone, the others stand
 * where they belong now. What belongs below all that is loaded is left for its own page.
 * @param changed ids of what has changed
 * @param rows those of them that belong to the list, as they are now
 */
export function mergeRows(
  pages: readonly InboxPage[],
  view: InboxView,
  changed: readonly string[],
  rows: readonly InboxItem[],
): InboxPage[] {
  const gone = new Set(changed);
  const merged = pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !gone.has(id)) }));
  for (const row of rows) {
    const page = merged.find(({ items, cursor }) => {
      const last = items.at(-1);
      return cursor === null || (last && compareRows(view, row, last) < 0);
    });
    if (!page) continue;
    const at = page.items.findIndex((item) => compareRows(view, row, item) < 0);
    page.items.splice(at < 0 ? page.items.length : at, 0, row);
  }
  return merged;
}

/** All rows of the pages, each once: one that moved while they were read may be in two. */
export function flatten(pages: readonly InboxPage[]): InboxItem[] {
  const seen = new Set<string>();
  return pages.flatMap(({ items }) => items.filter(({ id }) => !seen.has(id) && seen.add(id)));
}
