import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePanel } from '../../panel-context';
import type { ConversationDetails } from '../../state/chat-state';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';

/** As long as the server takes it (core/contracts/answer-feedback.ts). */
const MAX_CHARS = 1000;
const SCORES = [1, 2, 3, 4, 5];

/** At the end of a conversation: one to five stars and a word, once; for a day it can be changed. */
export function RatingCard({ details }: { details: ConversationDetails }) {
  const { words, session } = usePanel();
  const id = useId();
  const { rating } = details;
  const [editing, setEditing] = useState(rating === null);
  const [score, setScore] = useState(rating?.score ?? 0);
  const [comment, setComment] = useState(rating?.comment ?? '');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  // Given or changed in another tab.
  useEffect(() => {
    if (!rating) return;
    setScore(rating.score);
    setComment(rating.comment ?? '');
    setEditing(false);
  }, [rating]);

  async function save() {
    if (score === 0 || busy) return;
    setBusy(true);
    setFault('');
    const result = await session.rateConversation({ score, comment: comment.trim() || null });
    setBusy(false);
    if (!result.ok) return setFault(result.detail ?? words.rateFailed);
    setEditing(false);
    title.current?.focus();
  }

  const open = editing || rating === null;
  const changeable = rating !== null && Date.parse(rating.editableUntil) > Date.now();
  return (
    <form
      class="card rate"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id={`${id}-title`} ref={title} tabIndex={-1}>
        {open ? words.rate : words.rateThanks}
      </h2>
      <div class="stars" role="radiogroup" aria-labelledby={`${id}-title`}>
        {SCORES.map((one) => (
          <label key={one} data-on={one <= score} title={fillIn(words.rateOf, { n: one })}>
            <input
              type="radio"
              class="unseen"
              name={id}
              value={one}
              checked={one === score}
              disabled={!open}
              aria-label={fillIn(words.rateOf, { n: one })}
              onChange={() => setScore(one)}
            />
            <Icon name="star" />
          </label>
        ))}
      </div>
      {open && score > 0 && (
        <>
          <textarea
            rows={2}
            dir={comment ? 'auto' : undefined}
            value={comment}
            maxLength={MAX_CHARS}
            placeholder={words.rateComment}
            aria-label={words.rateComment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="primary" aria-disabled={busy}>
            {words.rateSend}
          </button>
        </>
      )}
      {!open && rating?.comment && (
        <p class="quiet" dir="auto">
          {rating.comment}
        </p>
      )}
      {!open && changeable && (
        <button type="button" class="plain" onClick={() => setEditing(true)}>
          {words.rateChange}
        </button>
      )}
      <p class="fault" role="alert" dir="auto">
        {fault}
      </p>
    </form>
  );
}
