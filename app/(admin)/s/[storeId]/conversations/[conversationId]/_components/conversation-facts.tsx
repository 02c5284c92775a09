'use client';
import type { ReactNode } from 'react';
import { channelWords } from '@/app/_components/conversation-words';
import { Count } from '@/app/_components/format/amounts';
import { useFormats } from '@/app/_components/format/format-context';
import { ExactTime } from '@/app/_components/format/time';
import { languageWords } from '@/app/_components/language-words';
import { Notice } from '@/app/_components/ui/notice';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';

/** What is known of the conversation itself, and what it took. */
export function ConversationFacts({
  detail,
  rating,
}: {
  detail: ConversationDetail;
  rating: ThreadFacts['rating'];
}) {
  const { conversation, turns } = detail;
  const { locale } = useFormats();
  // While it waits, the reason stands above the messages.
  const withTeam = conversation.status === 'assigned';
  const languages = new Set(
    Object.values(detail.readings).flatMap(({ language }) =>
      language ? [languageWords(language, locale)] : [],
    ),
  );
  const tokens = turns.reduce((sum, turn) => sum + turn.inputTokens + turn.outputTokens, 0);
  const calls = turns.reduce((sum, turn) => sum + turn.toolCalls.length, 0);
  return (
    <section aria-label="Conversation" className="grid gap-4 border-t p-4">
      <h2 className="text-xs font-medium text-muted">Conversation</h2>
      {withTeam && conversation.handoffReason && <Notice kind="warning">{conversation.handoffReason}</Notice>}
      <dl className="grid gap-3.5 text-xs">
        <Fact name="Channel">{channelWords(conversation.channel)}</Fact>
        {conversation.pageUrl && (
          <Fact name="Page">
            <a
              href={conversation.pageUrl}
              target="_blank"
              rel="noreferrer"
              className="break-all text-primary-ink underline underline-offset-2"
            >
              {conversation.pageUrl.replace(/^https?:\/\//, '')}
            </a>
          </Fact>
        )}
        {languages.size > 0 && <Fact name="Writes in">{[...languages].join(', ')}</Fact>}
        {rating && (
          <Fact name="Rated">
            <span aria-hidden className="text-warning">
              {'★'.repeat(rating.score)}
              <span className="text-line-strong">{'★'.repeat(5 - rating.score)}</span>
            </span>
            <span className="sr-only">{rating.score} of 5</span>
            {rating.comment && <span className="block text-xs text-muted">{rating.comment}</span>}
          </Fact>
        )}
        <Fact name="Began">
          <ExactTime at={conversation.createdAt} />
        </Fact>
        <Fact name="Answers">
          <Count value={turns.length} />
        </Fact>
        <Fact name="Tool calls">
          <Count value={calls} />
        </Fact>
        <Fact name="Tokens">
          <Count value={tokens} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-2xs text-muted">{name}</dt>
      <dd className="mt-0.5 text-sm">{children}</dd>
    </div>
  );
}
