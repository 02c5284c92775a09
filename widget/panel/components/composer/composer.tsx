import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context';
import type { PanelMemory } from '../../session/panel-memory';
import type { ChatState } from '../../state/chat-state';
import { fillIn } from '../../words/choose-words';
import { Icon, StopIcon } from '../icons';
import { UploadChips } from './upload-chips';
import type { Uploads } from './use-uploads';

/** The share of the limit from which on the characters left are shown. */
const COUNT_FROM = 0.9;

interface Props {
  state: ChatState;
  memory: PanelMemory;
  input: RefObject<HTMLTextAreaElement | null>;
  uploads: Uploads;
}

/** Where the shopper writes and adds files. Enter sends, Shift+Enter begins a new line; drafts outlive a page change. */
export function Composer({ state, memory, input, uploads }: Props) {
  const { words, config, session, pageUrl } = usePanel();
  const [text, setText] = useState(() => String(memory.read('draft') ?? ''));
  const limit = config.max_message_chars;
  const length = text.trim().length;
  const over = length - limit;
  const answering = state.turn !== null && !state.turn.ended;
  const canSend = (length > 0 || uploads.ready) && over <= 0 && !uploads.busy;
  const picker = useRef<HTMLInputElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text.
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [text, input]);

  function change(next: string) {
    setText(next);
    memory.write('draft', next || null);
    if (next) session.typing();
  }
  function send() {
    if (!canSend) return;
    session.send(text, pageUrl(), uploads.take());
    change('');
    input.current?.focus();
  }
  const hint =
    over > 0
      ? fillIn(words.tooLong, { n: over })
      : length >= limit * COUNT_FROM
        ? fillIn(words.charactersLeft, { n: -over })
        : '';
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class={`hint ${over > 0 ? 'over' : ''}`} id="hint" role="status">
        {hint}
      </p>
      <UploadChips uploads={uploads} />
      <div class="field">
        <input
          ref={picker}
          type="file"
          class="unseen"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          accept={config.file_types.join()}
          onChange={({ currentTarget }) => {
            uploads.add([...(currentTarget.files ?? [])]);
            // The same file again is a change, too.
            currentTarget.value = '';
          }}
        />
        <button
          type="button"
          class="round attach"
          aria-label={words.attach}
          title={words.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon name="clip" />
        </button>
        <textarea
          ref={input}
          rows={1}
          // Empty, it follows the panel: the placeholder's direction.
          dir={text ? 'auto' : undefined}
          value={text}
          placeholder={words.placeholder}
          aria-label={words.yourMessage}
          aria-describedby="hint"
          aria-invalid={over > 0}
          enterkeyhint="send"
          onInput={(event) => change(event.currentTarget.value)}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length === 0) return;
            event.preventDefault();
            uploads.add(files);
          }}
          onKeyDown={(event) => {
            // Enter that only confirms a Chinese or Japanese word belongs to the input method.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {answering && (
          <button
            type="button"
            class="round stop"
            aria-label={words.stop}
            title={words.stop}
            onClick={session.stopAnswer}
          >
            <StopIcon />
          </button>
        )}
        {(!answering || length > 0 || uploads.files.length > 0) && (
          <button
            type="submit"
            class="round send"
            aria-label={words.send}
            title={words.send}
            disabled={!canSend}
          >
            <Icon name="send" />
          </button>
        )}
      </div>
    </form>
  );
}
