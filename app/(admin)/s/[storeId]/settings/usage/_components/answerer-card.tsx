import { Count, Percent } from '@/app/_components/format/amounts';
import { providerName } from '@/app/_components/provider-words';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { AnswererRow } from '@/core/agent/limits/answerers.queries';

/** Who wrote the answers that shoppers got. */
export function AnswererCard({ answerers, days }: { answerers: AnswererRow[]; days: number }) {
  const all = answerers.reduce((sum, { answers }) => sum + answers, 0);
  return (
    <Card aria-labelledby="answerers">
      <CardHead
        id="answerers"
        title="Who answered"
        hint={all > 0 ? 'Answers to shoppers, without tests' : `No answer in the last ${days} days`}
      />
      {all > 0 && (
        <ul className="grid gap-3.5 px-5 pb-5 text-xs">
          {answerers.map(({ provider, model, answers, instead }) => (
            <li key={`${provider}/${model}`} className="grid gap-1">
              <span className="flex justify-between gap-3">
                <span className="min-w-0 truncate">
                  {provider === 'builtin' ? 'Built-in answerer' : (model ?? providerName(provider))}
                </span>
                <span className="shrink-0 text-muted">
                  <Count value={answers} /> · <Percent value={answers / all} />
                </span>
              </span>
              <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-chart-track">
                <span
                  className="block h-full rounded-full bg-chart-1"
                  style={{ width: `${(answers / all) * 100}%` }}
                />
              </span>
              {instead > 0 && (
                <span className="text-muted">
                  <Count value={instead} /> in place of a model that was down, or whose budget was used up
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
