import { useId, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context';

/** Catches slips of the pen; whether it is an address the server decides. */
export const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** Asks for an address to answer at, when nobody of the team is there. */
export function EmailForm() {
  const { words, session } = usePanel();
  const id = useId();
  const [email, setEmail] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function save() {
    const address = email.trim();
    if (!LOOKS_LIKE_EMAIL.test(address)) return setFault(words.emailInvalid);
    setFault('');
    setBusy(true);
    // Thanks come as a message, and the form goes.
    const result = await session.leaveEmail(address);
    setBusy(false);
    if (!result.ok) setFault(result.detail ?? words.emailFailed);
  }

  return (
    <form
      class="card"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <h2 id={`${id}-title`}>{words.emailLater}</h2>
      <p class="quiet" id={`${id}-why`}>
        {words.emailWhy}
      </p>
      <label class="unseen" for={id}>
        {words.email}
      </label>
      <div class="entry">
        <input
          id={id}
          type="email"
          dir="ltr"
          inputMode="email"
          autoComplete="email"
          maxLength={254}
          placeholder={words.email}
          value={email}
          aria-invalid={fault !== ''}
          aria-describedby={`${id}-fault ${id}-why`}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" aria-disabled={busy}>
          {words.emailSend}
        </button>
      </div>
      <p class="fault" id={`${id}-fault`} role="alert" dir="auto">
        {fault}
      </p>
    </form>
  );
}
