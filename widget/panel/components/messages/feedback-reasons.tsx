import { useEffect, useRef, useState } from 'preact/hooks';
import type { FeedbackReason, ShopperFeedback } from '@/core/contracts/answer-feedback';
import { usePanel } from '../../panel-context';

/** As long as the server takes it (core/contracts/answer-feedback.ts). */
const MAX_CHARS = 1000;

interface Props {
  id: string;
  feedback: ShopperFeedback;
  /** Saved at once; null: the chosen one was clicked again. */
  onReason: (reason: FeedbackReason | null) => void;
  onDone: (comment: string | null) => void;
}

/** What was wrong with an answer: a reason to choose and room for a word, both optional. */
export function FeedbackReasons({ id, feedback, onReason, onDone }: Props) {
  const { words } = usePanel();
  const [comment, setComment] = useState(feedback.comment ?? '');
  const whole = useRef<HTMLFormElement>(null);
  const done = useRef(() => {});
  done.current = () => onDone(comment.trim() || null);

  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
    // Escape closes the panel too: first this, then the panel.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !whole.current?.contains(document.activeElement)) return;
      event.preventDefault();
      done.current();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);

  return (
    <form
      ref={whole}
      id={id}
      class="reasons"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        done.current();
      }}
    >
      <p id={`${id}-title`}>{words.whatWasWrong}</p>
      <ul>
        {(Object.entries(words.feedbackReasons) as [FeedbackReason, string][]).map(([reason, label]) => (
          <li key={reason}>
            <button
              type="button"
              aria-pressed={feedback.reason === reason}
              onClick={() => onReason(feedback.reason === reason ? null : reason)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      <div class="comment">
        <input
          type="text"
          dir={comment ? 'auto' : undefined}
          value={comment}
          maxLength={MAX_CHARS}
          placeholder={words.feedbackComment}
          aria-label={words.feedbackComment}
          enterkeyhint="done"
          onInput={(event) => setComment(event.currentTarget.value)}
        />
        <button type="submit">{words.feedbackDone}</button>
      </div>
    </form>
  );
}
