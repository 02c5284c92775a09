import { usePanel } from '../../panel-context';
import type { ChatState } from '../../state/chat-state';
import { Avatar } from '../avatar';
import { Chips } from '../chips';
import { Icon } from '../icons';
import { Markdown } from '../messages/markdown';

/** The assistant's first words; with questions to start from while nothing has been said. */
export function Welcome({ state, empty }: { state: ChatState; empty: boolean }) {
  const { words, config, session, pageUrl } = usePanel();
  return (
    <div class="welcome">
      <div class="row agent" data-first="true" data-last="true">
        <p class="sender">
          <Avatar name={config.assistant_name} url={config.theme.avatarUrl} size="small" />
          <span dir="auto">{config.assistant_name}</span>
          <span class="ai">{words.ai}</span>
        </p>
        <div class="bubble">
          <Markdown text={config.welcome_message} citations={[]} />
        </div>
      </div>
      {empty && (
        <>
          <Chips
            label={words.suggestedQuestions}
            texts={config.suggested_questions}
            onChoose={(question) => session.send(question, pageUrl())}
          />
          {state.leftId && (
            <button type="button" class="plain" onClick={session.returnToConversation}>
              <Icon name="retry" />
              {words.previousConversation}
            </button>
          )}
        </>
      )}
    </div>
  );
}
