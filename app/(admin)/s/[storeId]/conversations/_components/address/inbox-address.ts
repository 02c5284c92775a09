import { type InboxFilter, inboxFilterSchema } from '@/core/inbox/list/inbox-filter';

/** What the inbox shows, as the address bar has it. */
export interface InboxAddress {
  /** The open conversation. */
  conversationId: string | null;
  filter: InboxFilter;
}

/** The filter's fields as they are called in addresses. */
const NAMES = {
  view: 'view',
  channel: 'channel',
  tag: 'tagId',
  assistant: 'assistantId',
  assignee: 'assigneeId',
  mood: 'mood',
  q: 'query',
} as const satisfies Record<string, keyof InboxFilter>;

/** Whatever an address says that means nothing is left out. */
export function readAddress(pathname: string, search: URLSearchParams): InboxAddress {
  const conversationId = /\/conversations\/([^/]+)/.exec(pathname)?.[1] ?? null;
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(NAMES)) {
    const value = inboxFilterSchema.shape[field].safeParse(search.get(name) || undefined);
    if (value.success) given[field] = value.data;
  }
  return { conversationId, filter: inboxFilterSchema.parse(given) };
}

/** The address of a conversation of a list, or of the list alone. */
export function writeAddress(storeId: string, { conversationId, filter }: InboxAddress): string {
  const search = new URLSearchParams();
  for (const [name, field] of Object.entries(NAMES)) {
    const value = filter[field];
    if (value && !(field === 'view' && value === 'open')) search.set(name, value);
  }
  const path = `/s/${storeId}/conversations${conversationId ? `/${conversationId}` : ''}`;
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Whether anything but the view narrows the list. */
export function isNarrowed({ view: _, ...rest }: InboxFilter): boolean {
  return Object.values(rest).some(Boolean);
}

/** A filter as the API's query. */
export function toApiQuery(filter: InboxFilter, more: Record<string, string | undefined> = {}): string {
  const given = Object.entries({ ...filter, ...more }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return String(new URLSearchParams(given));
}
