'use client';
import type { ReactNode } from 'react';
import { channelWords } from '@/app/_components/conversation-words';
import { Count } from '@/app/_components/format/amounts';
import { useFormats } from '@/app/_components/format/format-context';
import { ExactTime } from '@/app/_components/format/time';
import { languageWords } from '@/app/_components/language-words';
import { Notice } from '@/app/_components/ui/notice';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';

/** Who it is, where they are and what the conversation took. */
export function ConversationFacts({ detail }: { detail: ConversationDetail }) {
  const { conversation, contact, turns } = detail;
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
    <div className="grid gap-4 p-5">
      {withTeam && conversation.handoffReason && <Notice kind="warning">{conversation.handoffReason}</Notice>}
      <dl className="grid gap-3.5 text-xs">
        {contact.name && <Fact name="Shopper">{contact.name}</Fact>}
        {contact.email && (
          <Fact name="E-mail">
            <a
              href={`mailto:${contact.email}`}
              className="break-all text-primary-ink underline underline-offset-2"
            >
              {contact.email}
            </a>
          </Fact>
        )}
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
    </div>
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
