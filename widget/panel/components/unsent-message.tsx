import { usePanel } from '../panel-context';
import type { Unsent } from '../state/chat-state';
import { Icon } from './icons';

/** What the server has not confirmed; when it failed, why and what can be done. */
export function UnsentMessage({ unsent }: { unsent: Unsent }) {
  const { words, session } = usePanel();
  const { clientId, text, failure } = unsent;
  return (
    <>
      <div class={`bubble ${failure ? 'failed' : 'sending'}`} dir="auto">
        {text}
      </div>
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
