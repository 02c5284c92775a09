import type { InboxView } from '@/core/inbox/list/inbox-filter';

export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'resolve'
  | 'reply'
  | 'note'
  | 'assign'
  | 'take'
  | 'snooze'
  | 'tag'
  | 'unread'
  | 'contact'
  | 'search'
  | 'help'
  | `go-${InboxView}`;

/** One key each, as it is typed on any layout. */
export const KEYS: Record<string, Command> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  e: 'resolve',
  r: 'reply',
  n: 'note',
  a: 'assign',
  t: 'take',
  s: 'snooze',
  l: 'tag',
  u: 'unread',
  i: 'contact',
  '/': 'search',
  '?': 'help',
};

/** After "g". */
export const GO_KEYS: Record<string, InboxView> = {
  o: 'open',
  w: 'waiting',
  m: 'mine',
  u: 'unassigned',
  a: 'agent',
  s: 'snoozed',
  r: 'resolved',
  l: 'all',
};

/** How long "g" waits for its second key, in milliseconds. */
export const GO_WAITS_MS = 1500;

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What a key means.
 * @param goSince when "g" was pressed, in milliseconds; null: it was not
 * @param now in milliseconds
 * @returns the command, and whether a second key is waited for from now on
 */
export function readKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  goSince: number | null,
  now: number,
): { command: Command | null; goSince: number | null } {
  const nothing = { command: null, goSince: null };
  if (ctrlKey || metaKey || altKey) return nothing;
  const letter = key.length === 1 ? key.toLowerCase() : '';
  if (goSince !== null && now - goSince < GO_WAITS_MS) {
    const view = GO_KEYS[letter];
    return view ? { command: `go-${view}`, goSince: null } : nothing;
  }
  if (letter === 'g') return { command: null, goSince: now };
  return { command: KEYS[letter] ?? null, goSince: null };
}

/** Whether keys at an element are words, or its own affair: fields, open menus and dialogs. */
export function takesKeys(element: Pick<Element, 'closest'> | null): boolean {
  return Boolean(
    element?.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="listbox"]',
    ),
  );
}
