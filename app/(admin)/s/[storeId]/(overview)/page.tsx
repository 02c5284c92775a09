import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStore } from '@/app/_server/session';
import { readOverview } from '@/core/stores/overview/read-overview';
import { readChecklist } from '@/core/stores/settings/checklist/read-checklist';
import { PageBody, PageHead } from '../_components/page-head';
import { AssistedRevenueCard } from './_components/assisted-revenue';
import { ConversationsChart } from './_components/conversations-chart';
import { Figures } from './_components/figures';
import { SetUpChecklist } from './_components/set-up-checklist';
import { TopQuestions } from './_components/top-questions';
import { WeakAnswers } from './_components/weak-answers';

export const metadata: Metadata = { title: 'Overview' };

export default async function OverviewPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { store, user } = await requireStore(storeId);
  const ctx = currentContext();
  const [overview, checklist] = await Promise.all([
    readOverview(ctx, { storeId, timeZone: store.timeZone }),
    readChecklist(ctx, storeId),
  ]);
  return (
    <PageBody>
      <PageHead title={`Hello, ${user.name.split(' ')[0]}`} description={headline(overview.today)} />
      <SetUpChecklist storeId={storeId} done={checklist} />
      <Figures overview={overview} />
      <AssistedRevenueCard storeId={storeId} assisted={overview.assisted} />
      <ConversationsChart days={overview.days} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TopQuestions storeId={storeId} questions={overview.topQuestions} />
        <WeakAnswers
          storeId={storeId}
          answers={overview.weakAnswers}
          anyAnswers={overview.topQuestions.length > 0}
        />
      </div>
    </PageBody>
  );
}

function headline(today: number): string {
  if (today === 0) return 'No shopper has written yet today.';
  return today === 1 ? 'One shopper has written today.' : `${today} shoppers have written today.`;
}
