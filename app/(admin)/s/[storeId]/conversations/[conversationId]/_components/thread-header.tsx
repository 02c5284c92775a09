'use client';
import { BadgeCheck, Check, ChevronLeft, Hand, PanelRight, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { contactName, STATUS_WORDS } from '@/app/_components/conversation-words';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { TagChip } from '@/app/_components/inbox/tag-chip';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { PersonView } from '@/core/contracts/person-view';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import { useInboxAddress } from '../../_components/address/use-inbox-address';
import { useInbox } from '../../_components/inbox-context';
import { useCommand } from '../../_components/keyboard/commands';
import { DueBadge } from '../../_components/list/due-badge';
import { AssignPicker } from './actions/assign-picker';
import { MoreMenu } from './actions/more-menu';
import { SnoozePicker } from './actions/snooze-picker';
import { TagPicker } from './actions/tag-picker';
import type { ThreadActions } from './actions/use-thread-actions';

/** Whom the conversation is with, how it stands, who else looks at it, and what can be done to it. */
export function ThreadHeader({
  conversation,
  facts,
  page,
  viewers,
  actions,
  lastTurnId,
  panelOpen,
  onPanel,
}: {
  conversation: ConversationDetail['conversation'];
  facts: ThreadFacts;
  /** Where the shopper is right now; null: they have left. */
  page: string | null | undefined;
  viewers: readonly PersonView[];
  actions: ThreadActions;
  lastTurnId: string | null;
  panelOpen: boolean;
  onPanel: () => void;
}) {
  const { close } = useInboxAddress();
  const { mayReply } = useInbox();
  const name = contactName(facts.contact, facts.contact.id);
  const status = STATUS_WORDS[conversation.status];
  useCommand('contact', onPanel);
  return (
    <header className="@container grid shrink-0 gap-2 border-b bg-surface px-3 py-2.5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <Button
          look="ghost"
          size="icon"
          aria-label="All conversations"
          onClick={close}
          className="-ml-1 lg:hidden"
        >
          <ChevronLeft />
        </Button>
        <div className="min-w-0 flex-1 basis-40">
          <div className="flex items-center gap-1.5">
            <Heading name={name} />
            {facts.verifiedBy && (
              <BadgeCheck aria-label="has shown who they are" className="size-4 shrink-0 text-success" />
            )}
            <Viewers viewers={viewers} />
          </div>
          <p className="truncate text-2xs text-muted">{pageWords(page, conversation.pageUrl)}</p>
        </div>
        {mayReply && (
          <div className="flex items-center gap-1.5 @max-[38rem]:order-last @max-[38rem]:w-full">
            <ActionButtons conversation={conversation} facts={facts} actions={actions} />
          </div>
        )}
        <div className="flex items-center">
          <MoreMenu
            conversationId={conversation.id}
            status={conversation.status}
            actions={actions}
            lastTurnId={lastTurnId}
          />
          <Button
            look="ghost"
            size="icon-sm"
            aria-label="About the shopper"
            title="About the shopper (I)"
            aria-expanded={panelOpen}
            onClick={onPanel}
          >
            <PanelRight />
          </Button>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge tone={status.tone} dot={conversation.status === 'waiting'}>
          {conversation.status === 'assigned' && facts.assignee
            ? `With ${facts.assignee.name}`
            : status.words}
        </Badge>
        {conversation.status !== 'resolved' && <DueBadge {...facts} />}
        {facts.tags.map((tag) => (
          <TagChip key={tag.id} tag={tag} className="max-w-40" />
        ))}
      </div>
    </header>
  );
}

function ActionButtons({
  conversation: { status },
  facts,
  actions,
}: {
  conversation: ConversationDetail['conversation'];
  facts: ThreadFacts;
  actions: ThreadActions;
}) {
  const { me } = useInbox();
  const mine = status === 'assigned' && facts.assignee?.id === me.id;
  const inCharge = status === 'assigned' ? facts.assignee : null;
  useCommand('take', () => void (mine || actions.busy || actions.take()));
  useCommand('resolve', () => void (status === 'resolved' || actions.busy || actions.resolve()));
  useCommand('unread', () => void actions.markUnread());
  return (
    <>
      {!mine && status !== 'resolved' && (
        <Button
          size="sm"
          look="primary"
          busy={actions.busy}
          title="Take over (T)"
          onClick={() => void actions.take()}
        >
          <Hand />
          Take over
        </Button>
      )}
      {status !== 'resolved' && <AssignPicker assignee={inCharge} actions={actions} />}
      {(status === 'waiting' || status === 'assigned') && (
        <SnoozePicker snoozed={facts.snoozedUntil !== null} actions={actions} />
      )}
      <TagPicker tags={facts.tags} actions={actions} />
      {status === 'resolved' ? (
        <Button size="sm" busy={actions.busy} onClick={() => void actions.reopen()}>
          <RotateCcw />
          Open again
        </Button>
      ) : (
        <Button
          size="sm"
          look={mine ? 'primary' : 'secondary'}
          busy={actions.busy}
          title="Resolve (E)"
          onClick={() => void actions.resolve()}
          className="@max-[38rem]:ml-auto"
        >
          <Check />
          Resolve
        </Button>
      )}
    </>
  );
}

/** Gets the focus when another conversation comes, unless somebody writes or stands elsewhere. */
function Heading({ name }: { name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const free = !active || active === document.body || active.matches('[data-conversation], button');
    if (free) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="truncate text-base leading-6 outline-none">
      {name}
    </h1>
  );
}

function Viewers({ viewers }: { viewers: readonly PersonView[] }) {
  if (viewers.length === 0) return null;
  const names = viewers.map(({ name }) => name).join(', ');
  return (
    <span title={`${names} looking at this too`} className="ml-1 flex shrink-0 -space-x-1.5">
      {viewers.slice(0, 4).map((person) => (
        <PersonAvatar
          key={person.id}
          person={person}
          className="size-5.5 border-2 border-surface text-[0.5625rem]"
        />
      ))}
      <span role="status" className="sr-only">
        {names} looking at this too
      </span>
    </span>
  );
}

function pageWords(page: string | null | undefined, last: string | null): string {
  if (page) return `On ${shortPage(page)} now`;
  if (last) return `${page === null ? 'Not in the shop; last' : 'Last'} on ${shortPage(last)}`;
  return page === null ? 'Not in the shop' : '';
}

function shortPage(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return pathname === '/' ? host : `${pathname}${search}`;
}
