'use client';
import { Bot, CheckCheck } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { ClockTime } from '@/app/_components/format/time';
import { AttachmentList } from '@/app/_components/inbox/attachment-list';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Markdown } from '@/app/_components/markdown';
import type { MessageView } from '@/core/contracts/message-view';
import type {
  MessageReading as Reading,
  TurnDetail,
} from '@/core/conversations/get-conversation-detail.queries';
import { useInbox } from '../../_components/inbox-context';
import { CartSummary } from './cart-summary';
import { AnswerFeedback } from './feedback-answer';
import { MaskedNote, MaskedText } from './masked-text';
import { MessageReading, useReadingTells } from './message-reading';
import { OrderCards } from './order-cards';
import { ProductRow } from './product-row';
import { SourceList, sourceAnchor } from './source-list';
import { TurnFacts } from './turn-facts';

const WHO: Record<MessageView['role'], string> = {
  contact: 'Shopper',
  agent: 'Assistant',
  teammate: 'Teammate',
  system: 'Storefolk',
};

/** A message with all that the owner may know of it: cards, sources, tool calls, costs. */
export function MessageItem({
  message,
  turn,
  reading,
  follows,
  seen,
}: {
  message: MessageView;
  turn: TurnDetail | null;
  /** Of a shopper's message. */
  reading: Reading | null;
  /** The one before is by the same writer, and new. */
  follows: boolean;
  /** It is the newest one that the shopper has seen. */
  seen: boolean;
}) {
  const { mayInspect } = useInbox();
  const tells = useReadingTells(reading);
  const fromShopper = message.role === 'contact';
  return (
    <article className={cn('grid gap-2', fromShopper ? 'justify-items-start' : 'justify-items-end')}>
      <header
        className={cn('flex items-center gap-2 px-1 text-2xs text-muted', follows && !tells && 'sr-only')}
      >
        {message.author && <PersonAvatar person={message.author} className="size-5 text-[0.5625rem]" />}
        {message.role === 'agent' && <Bot className="size-3.5 text-primary-ink" aria-hidden />}
        {!follows && <span className="font-medium">{message.author?.name ?? WHO[message.role]}</span>}
        <ClockTime at={message.createdAt} />
        {reading && <MessageReading reading={reading} />}
      </header>
      {message.text !== '' && (
        <div
          className={cn(
            'max-w-[88%] rounded-lg px-4 py-2.5',
            fromShopper ? 'rounded-tl-sm bg-sunken' : 'rounded-tr-sm',
            message.role === 'teammate' ? 'bg-primary-soft' : !fromShopper && 'border bg-surface',
          )}
        >
          {fromShopper ? (
            <p className="whitespace-pre-wrap break-words">
              <MaskedText text={message.text} />
            </p>
          ) : (
            <Markdown
              text={message.text}
              citation={(number) =>
                message.citations.some((source) => source.number === number) ? (
                  <a
                    href={`#${sourceAnchor(message.id, number)}`}
                    aria-label={`Source ${number}`}
                    className="mx-0.5 inline-grid size-4.5 place-items-center rounded-sm bg-primary-soft align-text-bottom text-2xs font-medium text-primary-ink"
                  >
                    {number}
                  </a>
                ) : null
              }
            />
          )}
        </div>
      )}
      <AttachmentList
        attachments={message.attachments}
        className={cn('max-w-[88%]', !fromShopper && 'justify-items-end')}
      />
      {message.masked && <MaskedNote />}
      {message.orders.length > 0 && <OrderCards orders={message.orders} />}
      {message.cart && <CartSummary cart={message.cart} />}
      {message.products.length > 0 && <ProductRow products={message.products} />}
      {message.citations.length > 0 && <SourceList messageId={message.id} sources={message.citations} />}
      {message.role === 'agent' && <TurnFacts message={message} turn={turn} mayInspect={mayInspect} />}
      {message.role === 'agent' && <AnswerFeedback messageId={message.id} />}
      {seen && (
        <p className="flex items-center gap-1 px-1 text-2xs text-muted">
          <CheckCheck className="size-3.5 text-primary-ink" aria-hidden />
          Seen
        </p>
      )}
    </article>
  );
}
