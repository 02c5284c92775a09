import { usePanel } from '../panel-context';
import type { ChatState } from '../state/chat-state';
import { fillIn } from '../words/choose-words';
import { Avatar } from './avatar';
import { Icon } from './icons';

/** Who answers here, always in sight: also that it is an AI. */
export function Header({ state, onNew }: { state: ChatState; onNew: () => void }) {
  const { words, config, close } = usePanel();
  return (
    <header class="header">
      <span class={`presence ${state.connection}`}>
        <Avatar name={config.assistant_name} url={config.theme.avatarUrl} size="large" />
      </span>
      <div class="who">
        <h1 id="heading" tabIndex={-1} dir="auto">
          {config.assistant_name}
        </h1>
        <p>{fillIn(words.assistantOf, { store: config.store_name })}</p>
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
