'use client';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cn } from '@/app/_components/cn';
import { useFormats } from '@/app/_components/format/format-context';
import type { NoteView } from '@/core/contracts/note-view';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import type { OutboxItem } from '../composer/outbox';
import { useOutbox } from '../composer/outbox-context';
import { EventLine } from '../event-line';
import { useFeedbackLength } from '../feedback-query';
import { MessageItem } from '../message-item';
import { RunningAnswer } from '../running-answer';
import type { RunningTurn } from '../running-turn';
import { DayLine } from './day-line';
import { NoteItem } from './note-item';
import { lastSeen, threadEntries } from './thread-entries';

/** Within this distance from the end new messages scroll into view. */
const NEAR_END_PX = 160;

/** All that happened, oldest first; it follows the newest message while the reader is at the end. */
export function ThreadLog({
  detail,
  facts,
  notes,
  running,
  typing,
  pending,
  onNoteChange,
}: {
  detail: ConversationDetail;
  facts: ThreadFacts;
  notes: NoteView[];
  running: RunningTurn | null;
  /** The shopper is typing. */
  typing: boolean;
  /** Shows replies on their way. */
  pending: (items: readonly OutboxItem[]) => ReactNode;
  onNoteChange: () => void;
}) {
  const { timeZone } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [seenCount, setSeenCount] = useState(0);
  const follows = useRef(true);
  const feedback = useFeedbackLength();
  const outbox = useOutbox();
  const stored = new Set(detail.messages.map(({ clientId }) => clientId));
  const sending = outbox.items.filter(
    (item) => item.conversationId === detail.conversation.id && !stored.has(item.clientId),
  );
  const pendingCount = sending.length;
  const count = detail.messages.length + notes.length;
  const said = count + detail.events.length + (running?.text.length ?? 0) + Number(typing);
  const length = said + feedback + pendingCount;

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the thread has grown
  useLayoutEffect(() => {
    if (follows.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [length]);
  // The composer grows and takes room from below.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (atEnd) setSeenCount(count);
  }, [atEnd, count]);
  // Whoever sends wants to see it.
  useEffect(() => {
    if (pendingCount > 0) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [pendingCount]);

  const size = useRef('');
  function noteScroll(element: HTMLElement) {
    const { scrollHeight, scrollTop, clientHeight } = element;
    const now = `${scrollHeight} ${clientHeight}`;
    const resized = now !== size.current;
    size.current = now;
    // The browser moved it because the room changed, not the reader.
    if (resized && follows.current) return element.scrollTo({ top: scrollHeight });
    follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    setAtEnd(follows.current);
  }

  const entries = threadEntries({ messages: detail.messages, events: detail.events, notes }, timeZone);
  const seen = lastSeen(detail.messages, facts.contactSeenSeq);
  const news = count - seenCount;

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-label="Messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget }) => noteScroll(currentTarget)}
        className="focus-inset min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 sm:px-6"
      >
        <ol className="mx-auto grid max-w-3xl">
          {entries.map((entry) => (
            <li
              key={entry.id}
              className={cn('not-first:mt-5', entry.kind === 'message' && entry.follows && 'mt-1.5!')}
            >
              {entry.kind === 'message' && (
                <MessageItem
                  message={entry.message}
                  follows={entry.follows}
                  seen={entry.message.id === seen}
                  turn={detail.turns.find((turn) => turn.id === entry.message.turnId) ?? null}
                  reading={detail.readings[entry.message.id] ?? null}
                />
              )}
              {entry.kind === 'note' && <NoteItem note={entry.note} onChange={onNoteChange} />}
              {entry.kind === 'event' && <EventLine event={entry.event} team={facts.team} />}
              {entry.kind === 'day' && <DayLine at={entry.at} />}
            </li>
          ))}
          {running && (
            <li className="mt-5">
              <RunningAnswer running={running} />
            </li>
          )}
          {pending(sending)}
          {typing && (
            <li className="mt-5 flex items-center gap-2 text-xs text-muted">
              <TypingDots />
              The shopper is typing …
            </li>
          )}
        </ol>
      </div>
      {!atEnd && (
        <button
          type="button"
          onClick={() => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: 'smooth' })}
          className="absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full border bg-overlay px-3 text-xs shadow-soft hover:bg-sunken"
        >
          <ArrowDown className="size-3.5" aria-hidden />
          {news > 0 ? `${news} new` : 'Jump to newest'}
        </button>
      )}
    </div>
  );
}

function TypingDots() {
  return (
    <span aria-hidden className="flex gap-1 rounded-full bg-sunken px-2.5 py-2">
      {[0, 150, 300].map((delay) => (
        <span
          key={delay}
          className="size-1.5 animate-pulse rounded-full bg-faint"
          style={{ animationDelay: `${delay}ms` }}
        />
      ))}
    </span>
  );
}
