import type { MessageView } from '@/core/contracts/message-view';
import type { NoteView } from '@/core/contracts/note-view';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';

type LogEvent = ConversationDetail['events'][number];

export type ThreadEntry = { at: string; id: string } & (
  | { kind: 'message'; message: MessageView; follows: boolean }
  | { kind: 'note'; note: NoteView }
  | { kind: 'event'; event: LogEvent }
  | { kind: 'day' }
);

/** Within this time the same writer goes on: who it is need not be said again. */
const GOES_ON_MS = 3 * 60_000;

/**
 * Messages, notes and log lines in the order they happened, with a line where a day begins.
 * @param timeZone IANA: where a day begins
 */
export function threadEntries(
  { messages, events, notes }: { messages: MessageView[]; events: LogEvent[]; notes: NoteView[] },
  timeZone: string,
): ThreadEntry[] {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone });
  const all: ThreadEntry[] = [
    ...messages.map((message) => ({
      ...{ kind: 'message' as const, at: message.createdAt, id: message.id },
      ...{ message, follows: false },
    })),
    ...notes.map((note) => ({ kind: 'note' as const, at: note.createdAt, id: note.id, note })),
    ...events
      .filter(isTold)
      .map((event) => ({ kind: 'event' as const, at: event.createdAt, id: event.id, event })),
  ].sort((one, other) => one.at.localeCompare(other.at));

  const entries: ThreadEntry[] = [];
  let today = '';
  for (const entry of all) {
    const thisDay = day.format(Date.parse(entry.at));
    const before = entries.at(-1);
    if (thisDay !== today) entries.push({ kind: 'day', at: entry.at, id: `day-${entry.at}` });
    if (entry.kind === 'message') {
      entry.follows =
        thisDay === today && before?.kind === 'message' && goesOn(before.message, entry.message);
    }
    entries.push(entry);
    today = thisDay;
  }
  return entries;
}

/** That the team is in charge goes without saying: the line about who of it follows. */
function isTold({ type, data }: LogEvent): boolean {
  return type !== 'status_changed' || (data as { to?: unknown } | null)?.to !== 'assigned';
}

function goesOn(before: MessageView, after: MessageView): boolean {
  return (
    before.role === after.role &&
    before.author?.id === after.author?.id &&
    after.role !== 'agent' &&
    Date.parse(after.createdAt) - Date.parse(before.createdAt) < GOES_ON_MS
  );
}

/** The newest message of our side that the shopper has seen; null: none. */
export function lastSeen(messages: readonly MessageView[], contactSeenSeq: number): string | null {
  return (
    messages.findLast(({ role, seq }) => (role === 'teammate' || role === 'agent') && seq <= contactSeenSeq)
      ?.id ?? null
  );
}
