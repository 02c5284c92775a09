'use client';
import { useState } from 'react';
import { DayBars } from '@/app/_components/charts/day-bars';
import { useFormats } from '@/app/_components/format/format-context';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { DayFigures } from '@/core/stores/overview/overview.queries';
import { DaysTable } from './days-table';

const SERIES = [
  { key: 'alone', words: 'Answered by the assistant', colour: 'var(--chart-1)' },
  { key: 'handedOff', words: 'Handed to a human', colour: 'var(--chart-2)' },
] as const;
type SeriesKey = (typeof SERIES)[number]['key'];

/** Conversations of the last two weeks, as a chart or as the table behind it. */
export function ConversationsChart({ days }: { days: DayFigures[] }) {
  const { locale } = useFormats();
  const [asTable, setAsTable] = useState(false);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const rows = days.map((day) => ({
    ...day,
    alone: day.conversations - day.handedOff,
    label: format.format(Date.parse(day.day)),
  }));

  return (
    <Card aria-labelledby="by-day">
      <CardHead
        id="by-day"
        title="Conversations by day"
        hint={
          rows.some((row) => row.conversations > 0)
            ? 'New conversations of the last 14 days'
            : 'No conversation in the last 14 days: the bars come with your shoppers.'
        }
        action={
          <Button size="sm" look="ghost" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
            {asTable ? 'Show chart' : 'Show table'}
          </Button>
        }
      />
      {asTable ? (
        <DaysTable rows={rows} />
      ) : (
        <DayBars series={SERIES} rows={rows} amountOf={(row, key) => row[key as SeriesKey]} />
      )}
    </Card>
  );
}
