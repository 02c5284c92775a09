import { Check, CircleDashed, X } from 'lucide-react';
import { Badge } from '@/app/_components/ui/badge';

/** How a test fared; null: it has not been run. */
export function ResultBadge({ passed }: { passed: boolean | null }) {
  if (passed === null)
    return (
      <Badge>
        <CircleDashed className="size-3" aria-hidden />
        Never run
      </Badge>
    );
  return (
    <Badge tone={passed ? 'success' : 'danger'}>
      {passed ? <Check className="size-3" aria-hidden /> : <X className="size-3" aria-hidden />}
      {passed ? 'Passed' : 'Failed'}
    </Badge>
  );
}
