interface DayRow {
  day: string;
  label: string;
  conversations: number;
  alone: number;
  handedOff: number;
}

/** The chart's numbers, newest day first. */
export function DaysTable({ rows }: { rows: DayRow[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-right">
        <thead className="border-y bg-sunken text-xs text-muted">
          <tr>
            <th className="px-5 py-2 text-left">Day</th>
            <th className="px-3 py-2">All</th>
            <th className="px-3 py-2">Assistant</th>
            <th className="px-5 py-2">Handed off</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.toReversed().map((row) => (
            <tr key={row.day}>
              <td className="px-5 py-2 text-left">{row.label}</td>
              <td className="px-3 py-2">{row.conversations}</td>
              <td className="px-3 py-2">{row.alone}</td>
              <td className="px-5 py-2">{row.handedOff}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
