import { usePanel } from '../../panel-context';
import type { ChatState } from '../../state/chat-state';
import { fillIn } from '../../words/choose-words';
import { Avatar, PersonAvatar } from '../avatar';
import { Icon } from '../icons';
import { Menu, type MenuItem } from './menu';

interface Props {
  state: ChatState;
  menu: readonly MenuItem[];
  onNew: () => void;
}

/** Who answers here, always in sight: the assistant, and that it is an AI, or who of the team has taken over. */
export function Header({ state, menu, onNew }: Props) {
  const { words, config, close } = usePanel();
  const { store_name: store, assistant_name: assistant, theme } = config;
  const person = state.status === 'assigned' ? state.details.person : null;
  return (
    <header class="header">
      <span class={`presence ${state.connection}`}>
        {person ? (
          <PersonAvatar person={person} size="large" />
        ) : (
          <Avatar name={assistant} url={theme.avatarUrl} size="large" />
        )}
      </span>
      <div class="who">
        <h1 id="heading" tabIndex={-1} dir="auto">
          {person?.name ?? assistant}
        </h1>
        <p>{fillIn(person ? words.teamOf : words.assistantOf, { store })}</p>
      </div>
      {/* Always there, so that its coming moves nothing. */}
      <button
        type="button"
        class="tool"
        data-idle={state.messages.length === 0}
        aria-label={words.newConversation}
        title={words.newConversation}
        onClick={onNew}
      >
        <Icon name="compose" />
      </button>
      <Menu label={words.menu} items={menu} />
      {close && (
        <button
          type="button"
          class="tool"
          aria-label={words.closeChat}
          title={words.closeChat}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}
