import { Check, CircleDashed, X } from 'lucide-react';
import { Badge } from '@/app/_components/ui/badge';

/** How a test fared; null: it has not been run. With `short`, phones show the sign alone. */
export function ResultBadge({ passed, short }: { passed: boolean | null; short?: boolean }) {
  const words = short ? 'max-sm:sr-only' : undefined;
  if (passed === null)
    return (
      <Badge>
        <CircleDashed className="size-3" aria-hidden />
        <span className={words}>Never run</span>
      </Badge>
    );
  return (
    <Badge tone={passed ? 'success' : 'danger'}>
      {passed ? <Check className="size-3" aria-hidden /> : <X className="size-3" aria-hidden />}
      <span className={words}>{passed ? 'Passed' : 'Failed'}</span>
    </Badge>
  );
}
