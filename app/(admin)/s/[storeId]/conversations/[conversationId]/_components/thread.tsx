'use client';
import { useEffect, useRef } from 'react';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { EventLine } from './event-line';
import { useFeedbackLength } from './feedback-query';
import { MessageItem } from './message-item';
import { RunningAnswer } from './running-answer';
import type { RunningTurn } from './running-turn';

/** Within this distance from the end new messages scroll into view. */
const NEAR_END_PX = 160;

/** Messages and log lines in the order they happened. */
export function Thread({
  detail,
  running,
  typing,
  mayInspect,
}: {
  detail: ConversationDetail;
  running: RunningTurn | null;
  typing: boolean;
  mayInspect: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const feedback = useFeedbackLength();
  const said = detail.messages.length + detail.events.length + (running?.text.length ?? 0) + Number(typing);
  const length = said + feedback;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the thread has grown
  useEffect(() => {
    if (follows.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [length]);

  const entries = [
    ...detail.messages.map((message) => ({ at: message.createdAt, id: message.id, message, event: null })),
    ...detail.events.map((event) => ({ at: event.createdAt, id: event.id, message: null, event })),
  ].sort((one, other) => one.at.localeCompare(other.at));

  return (
    <div
      ref={box}
      role="log"
      aria-label="Messages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
      className="focus-inset min-h-0 flex-1 overflow-y-auto px-4 py-6 sm:px-6"
    >
      <ol className="mx-auto grid max-w-3xl gap-5">
        {entries.map(({ id, message, event }) => (
          <li key={id}>
            {message && (
              <MessageItem
                message={message}
                turn={detail.turns.find((turn) => turn.id === message.turnId) ?? null}
                reading={detail.readings[message.id] ?? null}
                mayInspect={mayInspect}
              />
            )}
            {event && <EventLine event={event} />}
          </li>
        ))}
        {running && (
          <li>
            <RunningAnswer running={running} />
          </li>
        )}
        {typing && <li className="text-xs text-muted">The shopper is typing …</li>}
      </ol>
    </div>
  );
}
