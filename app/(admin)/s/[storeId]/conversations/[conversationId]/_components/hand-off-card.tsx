import { ChevronDown, UserRound } from 'lucide-react';
import { TimeSince } from '@/app/_components/format/time';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { readSummary, type SummaryPart } from './read-summary';

/** What whoever takes over reads first: why the team was called in, what is wanted, and what was tried. */
export function HandOffCard({ conversation }: { conversation: ConversationDetail['conversation'] }) {
  const { handoffReason, handoffSummary, waitingSince } = conversation;
  const parts = readSummary(handoffSummary ?? '');
  return (
    <section aria-labelledby="hand-off" className="shrink-0 border-b bg-warning-soft px-4 py-3 sm:px-6">
      <details open className="group mx-auto max-w-3xl">
        <summary className="flex list-none items-start gap-2.5 rounded-md">
          <UserRound className="mt-0.5 size-4 shrink-0 text-warning" aria-hidden />
          <span className="min-w-0 flex-1">
            <h2 id="hand-off" className="font-sans text-sm font-medium">
              {handoffReason || 'The team was called in.'}
            </h2>
            {waitingSince && (
              <span className="block text-xs text-muted">
                The shopper has waited <TimeSince at={waitingSince} />
              </span>
            )}
          </span>
          {parts.length > 0 && (
            <span className="flex shrink-0 items-center gap-1 text-xs text-muted">
              <span className="group-open:hidden">Show what was tried</span>
              <span className="hidden group-open:inline">Hide</span>
              <ChevronDown className="size-3.5 transition-transform group-open:rotate-180" aria-hidden />
            </span>
          )}
        </summary>
        {parts.length > 0 && (
          <dl
            tabIndex={0}
            className="mt-2.5 grid max-h-[26vh] sm:max-h-[32vh] gap-2 overflow-y-auto rounded-md border bg-surface p-3 text-xs"
          >
            {parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
              <Part key={at} part={part} />
            ))}
          </dl>
        )}
      </details>
    </section>
  );
}

function Part({ part: { label, text, items } }: { part: SummaryPart }) {
  return (
    <div className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[7.5rem_1fr]">
      <dt className="text-muted">{label ?? 'In short'}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words">
        {text}
        {items.length > 0 && (
          <ul className="list-disc pl-4">
            {items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been tried twice
              <li key={at}>{item}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
