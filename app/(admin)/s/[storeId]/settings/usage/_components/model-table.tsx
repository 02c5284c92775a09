import { Count, Dollars } from '@/app/_components/format/amounts';
import { providerName } from '@/app/_components/provider-words';
import { Card, CardHead } from '@/app/_components/ui/card';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { UsageDayRow } from '@/core/agent/limits/usage-days.queries';
import { findModel } from '@/core/llm/model-catalog';
import { sumByModel } from './usage-series';

/** What each model used in the range. */
export function ModelTable({ rows }: { rows: UsageDayRow[] }) {
  const models = sumByModel(rows);
  return (
    <Card aria-labelledby="models">
      <CardHead
        id="models"
        title="Models"
        hint={models.length > 0 ? 'Cached tokens are the part of the input that cost less' : 'None was used.'}
      />
      {models.length > 0 && (
        <Table
          label="Models and what they used"
          head={
            <>
              <HeadCell>Model</HeadCell>
              {['Turns', 'Input', 'Cached', 'Output', 'Cost'].map((words) => (
                <HeadCell key={words} className="text-right">
                  {words}
                </HeadCell>
              ))}
            </>
          }
        >
          {models.map((total) => (
            <tr key={total.key}>
              <td className="px-5 py-2 whitespace-nowrap">
                {total.model}
                <span className="block text-2xs text-muted">{providerName(total.provider)}</span>
              </td>
              <Cell value={total.turns} />
              <Cell value={total.inputTokens} />
              <Cell value={total.cachedTokens} />
              <Cell value={total.outputTokens} />
              <td className="px-5 py-2 text-right whitespace-nowrap">
                {total.costMicros > 0 || findModel(total.provider, total.model) ? (
                  <Dollars micros={total.costMicros} />
                ) : (
                  <span className="text-muted">price not known</span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}

function Cell({ value }: { value: number }) {
  return (
    <td className="px-3 py-2 text-right">
      <Count value={value} />
    </td>
  );
}
