import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TurnTrace } from '@/core/agent/trace/turn-trace';
import { DataText } from './data-text';
import { type FoundPassage, listPassages } from './list-passages';

/** What the searches found, how well each fits, and which the answer refers to. */
export function PassagesCard({ trace }: { trace: TurnTrace }) {
  const passages = listPassages(trace);
  return (
    <Card aria-labelledby="passages">
      <CardHead
        id="passages"
        title="What it found"
        hint={
          passages.length > 0
            ? 'The better something fits the question, the longer its bar. Open one to read it.'
            : 'Nothing was searched for, or nothing found.'
        }
      />
      {passages.length > 0 && (
        <ol aria-label="Passages and products found" className="divide-y border-t">
          {passages.map((passage) => (
            <li key={passage.ref}>
              <Passage passage={passage} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Passage({ passage: { ref, title, source, score, signals, used, text } }: { passage: FoundPassage }) {
  return (
    <details className="group">
      <summary className="focus-inset grid list-none grid-cols-[2.25rem_1fr_auto] items-center gap-x-3 gap-y-1 px-5 py-2 text-xs hover:bg-sunken">
        <span className="font-mono text-2xs text-muted">{ref}</span>
        <span className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="min-w-0 truncate">{title || 'Without a title'}</span>
          <span className="text-2xs text-muted">{source}</span>
          {used && <Badge tone="success">used</Badge>}
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-chart-track sm:w-28">
            <span
              className="block h-full rounded-full bg-chart-1"
              style={{ width: `${Math.min(1, Math.max(0, score ?? 0)) * 100}%` }}
            />
          </span>
          <span className="w-10 text-right">
            <span className="sr-only">Score </span>
            {score === null ? '–' : score.toFixed(3)}
          </span>
        </span>
      </summary>
      <div className="grid gap-2 px-5 pb-3">
        {text === null ? (
          <p className="text-xs text-muted">Its words stand in the tool’s output below.</p>
        ) : (
          <DataText from="What was found" text={text} />
        )}
        {signals && Object.keys(signals).length > 0 && (
          <p className="text-2xs text-muted">
            {Object.entries(signals)
              .map(([name, value]) => `${name} ${value.toFixed(3)}`)
              .join(' · ')}
          </p>
        )}
      </div>
    </details>
  );
}
