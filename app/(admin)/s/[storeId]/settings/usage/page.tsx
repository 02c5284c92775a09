import type { Metadata } from 'next';
import { z } from 'zod';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { readUsage } from '@/core/agent/limits/read-usage';
import { AnswererCard } from './_components/answerer-card';
import { ModelTable } from './_components/model-table';
import { RangeChoice } from './_components/range-choice';
import { DEFAULT_RANGE, RANGES } from './_components/ranges';
import { TodayCard } from './_components/today-card';
import { UsageChart } from './_components/usage-chart';

export const metadata: Metadata = { title: 'Usage and budget' };

const rangeSchema = z.coerce.number().pipe(z.literal(RANGES)).catch(DEFAULT_RANGE);

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<{ days?: string | string[] }>;
}

export default async function UsagePage({ params, searchParams }: Props) {
  const { storeId } = await params;
  const { store } = await requireStoreFor(storeId, 'settings.view');
  const days = rangeSchema.parse((await searchParams).days);
  const usage = await readUsage(currentContext(), storeId, days);
  const root = `/s/${storeId}/settings`;
  return (
    <div className="grid grid-cols-1 gap-6">
      <TodayCard usage={usage} timeZone={store.timeZone} limitsHref={`${root}/limits`} />
      <RangeChoice days={days} href={`${root}/usage`} />
      <UsageChart rows={usage.days} today={usage.day} days={days} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ModelTable rows={usage.days} />
        <AnswererCard answerers={usage.answerers} days={days} />
      </div>
    </div>
  );
}
