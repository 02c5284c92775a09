import Link from 'next/link';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TopQuestion } from '@/core/stores/overview/overview.queries';

/** What shoppers ask most, with a bar for how often. */
export function TopQuestions({ storeId, questions }: { storeId: string; questions: TopQuestion[] }) {
  const most = Math.max(1, ...questions.map(({ count }) => count));
  return (
    <Card aria-labelledby="top-questions">
      <CardHead id="top-questions" title="Asked most" hint="In the last 30 days, small talk left out" />
      {questions.length === 0 ? (
        <p className="px-5 pb-5 text-muted">The questions of your shoppers will be counted here.</p>
      ) : (
        <ol className="grid gap-1 px-3 pb-4">
          {questions.map(({ text, count, conversationId }) => (
            <li key={text}>
              <Link
                href={`/s/${storeId}/conversations/${conversationId}`}
                className="relative flex items-center justify-between gap-4 overflow-hidden rounded-sm px-2.5 py-2 hover:bg-sunken"
              >
                <span
                  aria-hidden
                  className="absolute inset-y-1 left-0 rounded-sm bg-primary-soft"
                  style={{ width: `${(count / most) * 100}%` }}
                />
                <span className="relative line-clamp-1">{text}</span>
                <span className="relative text-xs text-muted">{count}×</span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
