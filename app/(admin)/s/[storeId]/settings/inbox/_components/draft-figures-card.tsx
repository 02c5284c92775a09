import { Card, CardHead } from '@/app/_components/ui/card';
import type { DraftFigures } from '@/core/inbox/copilot/drafts.queries';

/** What the team made of the copilot's drafts. */
export function DraftFiguresCard({ figures, days }: { figures: DraftFigures; days: number }) {
  const { drafts, used, edited, discarded } = figures;
  if (drafts === 0) return null;
  const parts: [string, number][] = [
    ['Drafted', drafts],
    ['Sent as they were', used],
    ['Sent after changes', edited],
    ['Discarded', discarded],
  ];
  return (
    <Card aria-label="Copilot">
      <CardHead title="Copilot" hint={`What your team made of drafted replies in the last ${days} days`} />
      <dl className="grid grid-cols-2 gap-4 px-5 pb-5 sm:grid-cols-4">
        {parts.map(([words, count]) => (
          <div key={words}>
            <dt className="text-xs text-muted">{words}</dt>
            <dd className="mt-0.5 font-display text-lg tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
