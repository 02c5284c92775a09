'use client';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface DaySeries {
  key: string;
  words: string;
  /** CSS colour, e.g. "var(--chart-1)". */
  colour: string;
}

const TICK = { fill: 'var(--ink-muted)', fontSize: 11 };

/**
 * A bar a day, its series on top of each other, below a legend. It is for the eye alone: a table beside it must tell
 * the same.
 * @param rows days with their label, oldest first
 * @param amountOf what a series has on a day
 * @param write values in words, short ones for the axis; left out: whole numbers as they are
 */
export function DayBars<Row extends { label: string }>({
  series,
  rows,
  amountOf,
  write,
}: {
  series: readonly DaySeries[];
  rows: readonly Row[];
  amountOf: (row: Row, key: string) => number;
  write?: (value: number, short?: boolean) => string;
}) {
  const top = series.at(-1)?.key;
  return (
    <div className="px-3 pb-4 sm:px-5">
      <Legend series={series} />
      <div className="h-60" aria-hidden>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height: 240 }}>
          <BarChart
            data={[...rows]}
            margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
            barCategoryGap="28%"
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="label" tickLine={false} axisLine={false} minTickGap={18} tick={TICK} />
            <YAxis
              width={write ? 64 : 32}
              allowDecimals={write !== undefined}
              tickLine={false}
              axisLine={false}
              tick={TICK}
              {...(write && { tickFormatter: (value: number) => write(value, true) })}
            />
            <Tooltip
              cursor={{ fill: 'var(--sunken)' }}
              isAnimationActive={false}
              {...(write && { formatter: (value) => write(Number(value)) })}
              contentStyle={{
                background: 'var(--overlay)',
                border: '1px solid var(--line)',
                borderRadius: 10,
                fontSize: 12,
                color: 'var(--ink)',
              }}
              itemStyle={{ color: 'var(--ink)' }}
            />
            {series.map(({ key, words, colour }) => (
              <Bar
                key={key}
                dataKey={(row: Row) => amountOf(row, key)}
                name={words}
                stackId="day"
                fill={colour}
                radius={key === top ? [4, 4, 0, 0] : 0}
                maxBarSize={34}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

function Legend({ series }: { series: readonly DaySeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 px-2 pb-2 text-xs text-muted">
      {series.map(({ key, words, colour }) => (
        <li key={key} className="flex items-center gap-2">
          <span className="size-2.5 rounded-[3px]" style={{ background: colour }} />
          {words}
        </li>
      ))}
    </ul>
  );
}
