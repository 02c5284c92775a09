'use client';
import { useState } from 'react';
import { DayBars } from '@/app/_components/charts/day-bars';
import { useFormats } from '@/app/_components/format/format-context';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { UsageDayRow } from '@/core/agent/limits/usage-days.queries';
import { MeasureChoice } from './measure-choice';
import { type Measure, toSeries } from './usage-series';
import { UsageTable } from './usage-table';

const COLOURS = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)'];

/** What models used by day, as a chart or as the table behind it. */
export function UsageChart({ rows, today, days }: { rows: UsageDayRow[]; today: string; days: number }) {
  const { locale } = useFormats();
  const [measure, setMeasure] = useState<Measure>(
    // Models on a server of one's own have no price.
    rows.some(({ costMicros }) => costMicros) ? 'money' : 'tokens',
  );
  const [asTable, setAsTable] = useState(false);
  const { series, points } = toSeries(rows, { today, days, measure });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const write = writer(locale, measure);
  const data = points.map((point) => ({ ...point, label: day.format(Date.parse(point.day)) }));

  return (
    <Card aria-labelledby="by-day">
      <CardHead
        id="by-day"
        title="By day and model"
        hint={
          rows.length > 0
            ? measure === 'money'
              ? 'By list prices; the vendor’s bill is what counts'
              : 'Input and output, the cached part too'
            : `No model was used in the last ${days} days. The built-in answerer costs nothing.`
        }
        action={
          <div className="flex flex-wrap items-center gap-2">
            <MeasureChoice measure={measure} onMeasure={setMeasure} />
            <Button size="sm" look="ghost" onClick={() => setAsTable(!asTable)} aria-pressed={asTable}>
              {asTable ? 'Show chart' : 'Show table'}
            </Button>
          </div>
        }
      />
      {asTable ? (
        <UsageTable series={series} rows={data} write={write} />
      ) : (
        <DayBars
          series={series.map((one, at) => ({ ...one, colour: COLOURS[at] ?? 'var(--chart-1)' }))}
          rows={data}
          amountOf={({ values }, key) => values[key] ?? 0}
          write={write}
        />
      )}
    </Card>
  );
}

/** Writes values of a measure; short ones for the axis. */
function writer(locale: string, measure: Measure): (value: number, short?: boolean) => string {
  if (measure === 'tokens') {
    const whole = new Intl.NumberFormat(locale);
    const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    return (value, isShort) => (isShort ? short : whole).format(value);
  }
  const dollars = (digits: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: digits });
  const small = dollars(4);
  const usual = dollars(2);
  return (micros) => (micros > 0 && micros < 100_000 ? small : usual).format(micros / 1_000_000);
}
