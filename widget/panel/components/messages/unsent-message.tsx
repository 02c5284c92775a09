import { usePanel } from '../../panel-context';
import type { Unsent } from '../../state/chat-state';
import { Icon } from '../icons';
import { MessageFiles } from './message-files';

/** What the server has not confirmed; when it failed, why and what can be done. */
export function UnsentMessage({ unsent }: { unsent: Unsent }) {
  const { words, session } = usePanel();
  const { clientId, text, files, failure } = unsent;
  return (
    <>
      {text && (
        <div class={`bubble ${failure ? 'failed' : 'sending'}`} dir="auto">
          {text}
        </div>
      )}
      <MessageFiles files={files} />
      {failure ? (
        <div class="failure" role="alert">
          <p>
            <Icon name="alert" />
            {words.notSent} <span dir="auto">{failure.detail}</span>
          </p>
          <button type="button" onClick={() => session.retry(clientId)}>
            {words.tryAgain}
          </button>
          <button type="button" onClick={() => session.discard(clientId)}>
            {words.discard}
          </button>
        </div>
      ) : (
        <p class="meta late">{words.sending}</p>
      )}
    </>
  );
}
