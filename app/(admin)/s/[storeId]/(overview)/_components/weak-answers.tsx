import { Plus } from 'lucide-react';
import Link from 'next/link';
import { Percent } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { Overview } from '@/core/stores/overview/read-overview';

type Weak = Overview['weakAnswers'][number];

/** Questions that need better knowledge; each leads to its conversation or straight to a new FAQ entry. */
export function WeakAnswers({
  storeId,
  answers,
  anyAnswers,
}: {
  storeId: string;
  answers: Weak[];
  /** Whether there was anything to judge at all. */
  anyAnswers: boolean;
}) {
  return (
    <Card aria-labelledby="weak-answers">
      <CardHead
        id="weak-answers"
        title="Could be answered better"
        hint="Unanswered, or answered with little confidence"
      />
      {answers.length === 0 ? (
        <p className="px-5 pb-5 text-muted">
          {anyAnswers
            ? 'Nothing to mend: every question of the last 30 days got a good answer.'
            : 'Questions that the assistant cannot answer well will be listed here, ready to be taught.'}
        </p>
      ) : (
        <ul className="divide-y border-t">
          {answers.map((answer) => (
            <li key={answer.messageId} className="flex items-center gap-3 py-2.5 pr-3 pl-5">
              <Link
                href={`/s/${storeId}/conversations/${answer.conversationId}`}
                className="min-w-0 flex-1 hover:text-primary-ink"
              >
                <span className="line-clamp-1">{answer.text}</span>
                <span className="mt-1 flex items-center gap-2 text-xs text-muted">
                  <Grade answer={answer} />
                  <RelativeTime at={answer.askedAt} />
                </span>
              </Link>
              <Button asChild size="sm" look="ghost">
                <Link
                  href={`/s/${storeId}/knowledge?add=faq&question=${encodeURIComponent(answer.text.slice(0, 300))}`}
                  aria-label={`Teach an answer to: ${answer.text}`}
                >
                  <Plus />
                  Teach
                </Link>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Grade({ answer }: { answer: Weak }) {
  if (answer.outcome === null) return <Badge tone="danger">no answer</Badge>;
  if (answer.outcome === 'unsure') return <Badge tone="warning">unsure</Badge>;
  return (
    <Badge tone="warning">
      <Percent value={answer.confidence ?? 0} /> sure
    </Badge>
  );
}
