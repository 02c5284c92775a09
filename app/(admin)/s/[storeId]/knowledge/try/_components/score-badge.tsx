import { Percent } from '@/app/_components/format/amounts';
import { Badge } from '@/app/_components/ui/badge';

/** @param good from this score on the hit is likely what was asked for */
export function ScoreBadge({ score, good }: { score: number; good: number }) {
  const tone = score >= good ? 'success' : score >= good / 2 ? 'warning' : 'neutral';
  return (
    <Badge tone={tone}>
      <Percent value={score} />
      {score >= good ? ' fits' : score >= good / 2 ? ' perhaps' : ' unlikely'}
    </Badge>
  );
}
