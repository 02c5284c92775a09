import { useEffect, useState } from 'preact/hooks';
import type { ConversationSummary } from '@/core/contracts/widget/history';
import { formatDay, formatTime } from '../../format/format-time';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Avatar, PersonAvatar } from '../avatar';
import { SideView } from '../frame/side-view';
import { Trouble } from '../frame/trouble';
import { Icon } from '../icons';

interface Props {
  /** The one that is open. */
  currentId: string | null;
  onOpen: (conversationId: string) => void;
  onNew: () => void;
  onBack: () => void;
}

/** A returning visitor's own conversations, and the way to a new one. */
export function ConversationList({ currentId, onOpen, onNew, onBack }: Props) {
  const { words, session } = usePanel();
  const [found, setFound] = useState<readonly ConversationSummary[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt asks anew.
  useEffect(() => {
    setFailed(false);
    void session.listConversations().then((result) => {
      if (result.ok) setFound(result.data.conversations);
      else setFailed(true);
    });
  }, [session, attempt]);

  return (
    <SideView title={words.conversations} onBack={onBack}>
      {failed && (
        <Trouble
          text={words.loadFailed}
          action={{ label: words.tryAgain, act: () => setAttempt(attempt + 1) }}
        />
      )}
      {found?.length === 0 && <p class="quiet empty">{words.noConversations}</p>}
      {found && found.length > 0 && (
        <ul class="conversations">
          {found.map((one) => (
            <li key={one.id}>
              <Summary summary={one} current={one.id === currentId} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {found && (
        <button type="button" class="primary new" onClick={onNew}>
          <Icon name="compose" />
          {words.newConversation}
        </button>
      )}
    </SideView>
  );
}

function Summary(props: {
  summary: ConversationSummary;
  current: boolean;
  onOpen: (conversationId: string) => void;
}) {
  const { words, config, locale } = usePanel();
  const { id, status, lastText, lastAt, unread, person } = props.summary;
  const now = new Date();
  const today = new Date(lastAt).toDateString() === now.toDateString();
  const state = { waiting: words.stateWaiting, resolved: words.stateResolved, agent: '', assigned: '' }[
    status
  ];
  return (
    <button
      type="button"
      class="summary"
      data-unread={unread > 0}
      aria-current={props.current}
      onClick={() => props.onOpen(id)}
    >
      {person ? (
        <PersonAvatar person={person} size="large" />
      ) : (
        <Avatar name={config.assistant_name} url={config.theme.avatarUrl} size="large" />
      )}
      <span class="summary-what">
        <span class="summary-head">
          <bdi>{person?.name ?? config.assistant_name}</bdi>
          <time dateTime={lastAt}>
            {today ? formatTime(lastAt, navigator.language) : formatDay(lastAt, now, locale)}
          </time>
        </span>
        <span class="summary-text" dir="auto">
          {lastText}
        </span>
        {state && <span class="summary-state">{state}</span>}
      </span>
      {unread > 0 && (
        <span class="unread">
          <span aria-hidden="true">{unread > 9 ? '9+' : unread}</span>
          <span class="unseen">{fillIn(words.unread, { n: unread })}</span>
        </span>
      )}
    </button>
  );
}
