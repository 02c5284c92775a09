import { HeadCell, Table } from '@/app/_components/ui/table';
import type { DayPoint, Series } from './usage-series';

/** The chart's numbers, newest day first. */
export function UsageTable({
  series,
  rows,
  write,
}: {
  series: Series[];
  rows: (DayPoint & { label: string })[];
  write: (value: number) => string;
}) {
  return (
    <Table
      label="Use by day and model"
      className="max-h-96 overflow-y-auto"
      head={
        <>
          <HeadCell>Day</HeadCell>
          {series.map(({ key, words }) => (
            <HeadCell key={key} className="text-right">
              {words}
            </HeadCell>
          ))}
          <HeadCell className="text-right">All</HeadCell>
        </>
      }
    >
      {rows.toReversed().map((row) => (
        <tr key={row.day}>
          <td className="px-5 py-2 whitespace-nowrap">{row.label}</td>
          {series.map(({ key }) => (
            <td key={key} className="px-3 py-2 text-right">
              {write(row.values[key] ?? 0)}
            </td>
          ))}
          <td className="px-5 py-2 text-right">{write(row.total)}</td>
        </tr>
      ))}
    </Table>
  );
}
