import { z } from 'zod';

const draftSchema = z.object({ reply: z.string(), note: z.string(), at: z.number() });
const draftsSchema = z.record(z.string(), draftSchema);

/** What was begun and not sent. */
export interface Draft {
  reply: string;
  note: string;
}

export const EMPTY_DRAFT: Draft = { reply: '', note: '' };

const KEY = 'storefolk-drafts';
const MOST = 50;
const KEPT_MS = 30 * 24 * 60 * 60_000;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft of a conversation; an empty one when none was kept, or what was kept cannot be read. */
export function readDraft(store: Store, conversationId: string): Draft {
  const { reply, note } = readAll(store)[conversationId] ?? EMPTY_DRAFT;
  return { reply, note };
}

/**
 * Keeps the draft of a conversation in this browser: the fifty latest, for thirty days. An empty one is forgotten.
 * @param now in milliseconds
 */
export function writeDraft(store: Store, conversationId: string, draft: Draft, now: number): void {
  const { [conversationId]: _, ...others } = readAll(store);
  const kept = Object.entries(others).filter(([, { at }]) => now - at < KEPT_MS);
  if (draft.reply.trim() || draft.note.trim()) kept.push([conversationId, { ...draft, at: now }]);
  const latest = kept.sort(([, one], [, other]) => other.at - one.at).slice(0, MOST);
  try {
    if (latest.length === 0) store.removeItem(KEY);
    else store.setItem(KEY, JSON.stringify(Object.fromEntries(latest)));
  } catch {
    // The browser's storage is full or closed: the text is on the screen still.
  }
}

function readAll(store: Store): z.infer<typeof draftsSchema> {
  try {
    return draftsSchema.parse(JSON.parse(store.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
