import { Component } from 'preact';
import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { PersonView } from '@/core/contracts/person-view';
import { formatTime } from '../../format/format-time';
import { usePanel } from '../../panel-context';
import type { ConversationRow } from '../../state/conversation-rows';
import { fillIn } from '../../words/choose-words';
import { Avatar, PersonAvatar } from '../avatar';
import { AgentMessage } from './agent-message';
import { AnswerFeedback, isRatable } from './answer-feedback';
import { MessageFiles } from './message-files';
import { TurnMessage } from './turn-message';
import { UnsentMessage } from './unsent-message';

type Row = Exclude<ConversationRow, { kind: 'day' }>;

interface Props {
  row: Row;
  /** It came while the panel was watched, so it may slide in. */
  fresh: boolean;
  /** What the shopper thinks of it. */
  feedback: ShopperFeedback | null;
  /** Its cart is the conversation's newest. */
  cartLive: boolean;
}

/** One message. Redrawn only when it changes: while an answer streams, all others stand still. */
export class RowView extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { row, feedback, cartLive } = this.props;
    return (
      next.feedback !== feedback ||
      next.cartLive !== cartLive ||
      contentOf(next.row) !== contentOf(row) ||
      next.row.first !== row.first ||
      next.row.last !== row.last
    );
  }

  override render({ row, fresh, feedback, cartLive }: Props) {
    const role = row.kind === 'message' ? row.message.role : row.kind === 'turn' ? 'agent' : 'contact';
    return (
      <div class={`row ${role}`} data-first={row.first} data-last={row.last} data-fresh={fresh}>
        {row.first && <Sender role={role} author={row.kind === 'message' ? row.message.author : null} />}
        <Content row={row} cartLive={cartLive} />
        {row.kind === 'message' && <Foot row={row} feedback={feedback} />}
      </div>
    );
  }
}

/** The time below the last message of a group, and thumbs below every answer. */
function Foot({ row, feedback }: { row: Row & { kind: 'message' } } & Pick<Props, 'feedback'>) {
  const { message, last } = row;
  const time = last && message.role !== 'system' ? <Time at={message.createdAt} /> : null;
  if (!isRatable(message)) return time;
  return (
    <AnswerFeedback messageId={message.id} feedback={feedback}>
      {time}
    </AnswerFeedback>
  );
}

function contentOf(row: Row) {
  return row.kind === 'message' ? row.message : row.kind === 'unsent' ? row.unsent : row.turn;
}

function Content({ row, cartLive }: Pick<Props, 'row' | 'cartLive'>) {
  if (row.kind === 'unsent') return <UnsentMessage unsent={row.unsent} />;
  if (row.kind === 'turn') return <TurnMessage turn={row.turn} />;
  const { message } = row;
  if (message.role === 'agent' || message.role === 'teammate') {
    return <AgentMessage message={message} cartLive={cartLive} />;
  }
  return (
    <>
      {message.text && (
        <div class={message.role === 'system' ? 'system-text' : 'bubble'} dir="auto">
          {message.text}
        </div>
      )}
      <MessageFiles files={message.attachments} />
      {message.masked && <MaskedHint />}
    </>
  );
}

/** Why the message reads differently from what was typed. */
function MaskedHint() {
  const { words } = usePanel();
  return <p class="meta">{words.maskedHint}</p>;
}

function Sender({ role, author }: { role: string; author: PersonView | null }) {
  const { words, config } = usePanel();
  if (role === 'contact') return <p class="unseen">{words.you}</p>;
  if (role === 'teammate') {
    const team = fillIn(words.teamOf, { store: config.store_name });
    return (
      <p class="sender">
        {author ? (
          <PersonAvatar person={author} size="small" />
        ) : (
          <Avatar name={team} url={null} size="small" person />
        )}
        <span dir="auto">{author?.name ?? team}</span>
      </p>
    );
  }
  if (role !== 'agent') return null;
  return (
    <p class="sender">
      <Avatar name={config.assistant_name} url={config.theme.avatarUrl} size="small" />
      <span dir="auto">{config.assistant_name}</span>
      <span class="ai">{words.ai}</span>
    </p>
  );
}

function Time({ at }: { at: string }) {
  // The clock follows the reader's habit, whatever language the words are in.
  return (
    <p class="meta">
      <time dateTime={at} dir="auto">
        {formatTime(at, navigator.language)}
      </time>
    </p>
  );
}
