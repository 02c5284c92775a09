import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ShopperFeedback } from '@/core/contracts/answer-feedback';
import type { MessageView } from '@/core/contracts/message-view';
import { usePanel } from '../../panel-context';
import { Icon } from '../icons';
import { FeedbackReasons } from './feedback-reasons';

const UP: ShopperFeedback = { helpful: true, reason: null, comment: null };
const DOWN: ShopperFeedback = { helpful: false, reason: null, comment: null };

/** Greetings and hand-offs say nothing that could be right or wrong. */
const RATABLE = new Set<MessageView['outcome']>(['answered', 'clarified', 'declined', 'unsure']);

export function isRatable({ role, outcome }: MessageView): boolean {
  return role === 'agent' && RATABLE.has(outcome);
}

/** Thumbs below an answer; after a thumb down, what was wrong. A second click on a thumb takes it back. */
export function AnswerFeedback(props: {
  messageId: string;
  feedback: ShopperFeedback | null;
  /** Stands before the thumbs. */
  children: ComponentChildren;
}) {
  const { messageId, feedback } = props;
  const { words, session } = usePanel();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const down = useRef<HTMLButtonElement>(null);
  const reasonsId = useId();

  async function rate(next: ShopperFeedback | null, thanks: string) {
    setTold(thanks);
    const result = await session.rate(messageId, next);
    if (result.ok) return;
    setAsking(false);
    setTold(result.detail ?? words.feedbackFailed);
  }
  function choose(next: ShopperFeedback) {
    const back = feedback?.helpful === next.helpful;
    setAsking(!back && !next.helpful);
    void rate(back ? null : next, !back && next.helpful ? words.feedbackThanks : '');
  }
  function finish(next: ShopperFeedback) {
    setAsking(false);
    down.current?.focus();
    void rate(next, words.feedbackThanks);
  }
  useEffect(() => {
    // Taken back in another tab, or not saved.
    if (feedback?.helpful !== false) setAsking(false);
  }, [feedback]);

  const thumb = { up: feedback?.helpful === true, down: feedback?.helpful === false };
  return (
    <div class="feedback">
      <div class="rating">
        {props.children}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere. */}
        <div class="thumbs" role="group" aria-label={words.rateAnswer}>
          <button
            type="button"
            aria-label={words.helpful}
            title={words.helpful}
            aria-pressed={thumb.up}
            onClick={() => choose(UP)}
          >
            <Icon name="thumbUp" />
          </button>
          <button
            ref={down}
            type="button"
            aria-label={words.notHelpful}
            title={words.notHelpful}
            aria-pressed={thumb.down}
            aria-expanded={asking}
            aria-controls={asking ? reasonsId : undefined}
            onClick={() => choose(DOWN)}
          >
            <Icon name="thumbDown" />
          </button>
        </div>
        <span role="status" dir="auto">
          {told}
        </span>
      </div>
      {asking && feedback && (
        <FeedbackReasons
          id={reasonsId}
          feedback={feedback}
          onReason={(reason) => void rate({ ...feedback, reason }, '')}
          onDone={(comment) => finish({ ...feedback, comment })}
        />
      )}
    </div>
  );
}
