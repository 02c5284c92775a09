import { useId, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context';
import { saveFile } from '../../save-file';
import type { ConversationDetails } from '../../state/chat-state';
import { fillIn } from '../../words/choose-words';
import { SideView } from '../frame/side-view';
import { LOOKS_LIKE_EMAIL } from './email-form';

interface Told {
  text: string;
  fault: boolean;
}

/** A copy of the conversation: by e-mail where the store can send it, or as a file. */
export function TranscriptView({ details, onBack }: { details: ConversationDetails; onBack: () => void }) {
  const { words, session } = usePanel();
  const id = useId();
  const { knownEmail, canMail } = details;
  const [email, setEmail] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<{ ok: boolean; detail?: string | null }>, done: string) {
    if (busy) return;
    setBusy(true);
    setTold(null);
    const result = await work();
    setBusy(false);
    setTold({ text: result.ok ? done : (result.detail ?? words.copyFailed), fault: !result.ok });
  }
  function mail() {
    const address = email.trim();
    const usable = address === '' ? knownEmail !== null : LOOKS_LIKE_EMAIL.test(address);
    if (!usable) return setTold({ text: words.emailInvalid, fault: true });
    void run(() => session.mailTranscript(address || null), words.copySent);
  }
  const save = (format: 'text' | 'json') =>
    run(async () => {
      const result = await session.fetchTranscript(format);
      if (result.ok) saveFile(result.data);
      return result;
    }, '');

  return (
    <SideView title={words.copy} onBack={onBack}>
      <p class="quiet">{words.copyHint}</p>
      {canMail && (
        <form
          class="copy-mail"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            mail();
          }}
        >
          <label for={id}>{words.email}</label>
          <input
            id={id}
            type="email"
            dir="ltr"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            value={email}
            aria-invalid={told?.fault ?? false}
            aria-describedby={`${id}-told ${id}-known`}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
          {knownEmail && (
            <p class="quiet" id={`${id}-known`}>
              {fillIn(words.copyKnown, { email: knownEmail })}
            </p>
          )}
          <button type="submit" class="primary" aria-disabled={busy}>
            {words.copyMail}
          </button>
        </form>
      )}
      <p class={told?.fault ? 'fault' : 'done'} id={`${id}-told`} role="status" dir="auto">
        {told?.text}
      </p>
      <div class="copy-files">
        <button type="button" onClick={() => void save('text')}>
          {words.copyText}
        </button>
        <button type="button" onClick={() => void save('json')}>
          {words.copyData}
        </button>
      </div>
    </SideView>
  );
}
