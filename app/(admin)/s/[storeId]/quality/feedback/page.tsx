import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { Card } from '@/app/_components/ui/card';
import { Pagination } from '@/app/_components/ui/pagination';
import { requireStoreFor } from '@/app/_server/session';
import { countShopperFeedback, listRatedAnswers } from '@/core/quality/feedback/store-feedback.queries';
import { feedbackAddress, PAGE_SIZE, readFeedbackQuery } from './_components/feedback-address';
import { FeedbackCounts } from './_components/feedback-counts';
import { FeedbackFilter } from './_components/feedback-filter';
import { NoFeedback } from './_components/no-feedback';
import { RatedAnswerItem } from './_components/rated-answer-item';
import { RefreshOnFeedback } from './_components/refresh-on-feedback';

export const metadata: Metadata = { title: 'Feedback' };

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  await requireStoreFor(storeId, 'conversations.view');
  const query = readFeedbackQuery(await searchParams);
  const ctx = currentContext();
  const since = new Date(ctx.now().getTime() - DAYS * DAY_MS);
  const [counts, { items, total }] = await Promise.all([
    countShopperFeedback(ctx.sql, storeId, since),
    listRatedAnswers(ctx.sql, storeId, { kind: query.show, page: query.page, pageSize: PAGE_SIZE }),
  ]);
  return (
    <div className="grid gap-4">
      <RefreshOnFeedback />
      <FeedbackCounts counts={counts} days={DAYS} />
      <Card>
        <FeedbackFilter storeId={storeId} query={query} />
        {items.length === 0 ? (
          <NoFeedback kind={query.show} />
        ) : (
          <ol aria-label="Rated answers" className="divide-y border-t">
            {items.map((item) => (
              <RatedAnswerItem key={item.messageId} storeId={storeId} item={item} />
            ))}
          </ol>
        )}
        {total > PAGE_SIZE && (
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={total}
            href={(page) => feedbackAddress(storeId, { ...query, page })}
          />
        )}
      </Card>
    </div>
  );
}
