'use client';
import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '@/app/_components/format/format-context';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { DayFigures } from '@/core/stores/overview/overview.queries';
import { DaysTable } from './days-table';

const SERIES = [
  { key: 'alone', words: 'Answered by the assistant', colour: 'var(--chart-1)' },
  { key: 'handedOff', words: 'Handed to a human', colour: 'var(--chart-2)' },
] as const;

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
        <div className="px-3 pb-4 sm:px-5">
          <Legend />
          <div className="h-60" aria-hidden>
            <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height: 240 }}>
              <BarChart
                data={rows}
                margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
                barCategoryGap="28%"
                accessibilityLayer={false}
              >
                <CartesianGrid vertical={false} stroke="var(--line)" />
                <XAxis
                  dataKey="label"
                  tickLine={false}
                  axisLine={false}
                  minTickGap={18}
                  tick={{ fill: 'var(--ink-muted)', fontSize: 11 }}
                />
                <YAxis
                  width={32}
                  allowDecimals={false}
                  tickLine={false}
                  axisLine={false}
                  tick={{ fill: 'var(--ink-muted)', fontSize: 11 }}
                />
                <Tooltip
                  cursor={{ fill: 'var(--sunken)' }}
                  isAnimationActive={false}
                  contentStyle={{
                    background: 'var(--overlay)',
                    border: '1px solid var(--line)',
                    borderRadius: 10,
                    fontSize: 12,
                    color: 'var(--ink)',
                  }}
                  itemStyle={{ color: 'var(--ink)' }}
                />
                {SERIES.map(({ key, words, colour }) => (
                  <Bar
                    key={key}
                    dataKey={key}
                    name={words}
                    stackId="day"
                    fill={colour}
                    radius={key === 'handedOff' ? [4, 4, 0, 0] : 0}
                    maxBarSize={34}
                    isAnimationActive={false}
                  />
                ))}
              </BarChart>
            </ResponsiveContainer>
          </div>
        </div>
      )}
    </Card>
  );
}

function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 px-2 pb-2 text-xs text-muted">
      {SERIES.map(({ key, words, colour }) => (
        <li key={key} className="flex items-center gap-2">
          <span className="size-2.5 rounded-[3px]" style={{ background: colour }} />
          {words}
        </li>
      ))}
    </ul>
  );
}
