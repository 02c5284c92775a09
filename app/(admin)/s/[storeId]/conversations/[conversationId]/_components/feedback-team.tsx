import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { Button } from '@/app/_components/ui/button';
import type { FeedbackView } from '@/core/quality/feedback/conversation-feedback.queries';

/** The team's opinion: a click says it, another one takes it back. */
export function TeamThumbs({
  team,
  mayJudge,
  busy,
  onJudge,
}: {
  team: FeedbackView['team'];
  mayJudge: boolean;
  busy: boolean;
  onJudge: (helpful: boolean | null) => void;
}) {
  const helpful = team?.helpful ?? null;
  const words = helpful === null ? null : helpful ? 'found this helpful' : 'found this not helpful';
  return (
    <div className="flex items-center gap-1">
      {words && (
        <span className="text-2xs text-muted">
          {team?.by ?? 'A teammate'} {words}
        </span>
      )}
      {mayJudge && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be more than two buttons need
        <div role="group" aria-label="Your team’s opinion of this answer" className="flex">
          <Thumb words="Helpful" value={true} now={helpful} busy={busy} onJudge={onJudge} />
          <Thumb words="Not helpful" value={false} now={helpful} busy={busy} onJudge={onJudge} />
        </div>
      )}
    </div>
  );
}

function Thumb({
  words,
  value,
  now,
  busy,
  onJudge,
}: {
  words: string;
  value: boolean;
  now: boolean | null;
  busy: boolean;
  onJudge: (helpful: boolean | null) => void;
}) {
  const Icon = value ? ThumbsUp : ThumbsDown;
  const chosen = now === value;
  return (
    <Button
      look="ghost"
      size="icon-sm"
      aria-label={words}
      title={words}
      aria-pressed={chosen}
      // Not disabled: the focus would be lost.
      aria-disabled={busy || undefined}
      onClick={() => busy || onJudge(chosen ? null : value)}
      className={cn('max-sm:size-10 aria-disabled:opacity-100', chosen && 'text-primary-ink')}
    >
      <Icon className={cn('size-3.5!', chosen && 'fill-primary-soft')} />
    </Button>
  );
}
