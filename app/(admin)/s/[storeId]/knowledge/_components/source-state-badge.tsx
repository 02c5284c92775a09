import { Badge } from '@/app/_components/ui/badge';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import { isBeingRead, sourceState } from './source-words';

export function SourceStateBadge({ source }: { source: SourceView }) {
  const { words, tone } = sourceState(source);
  return (
    <Badge tone={tone} dot pulsing={isBeingRead(source) && !source.paused}>
      {words}
    </Badge>
  );
}
