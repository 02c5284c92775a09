import { Check as Tick, X } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import type { Check } from '@/core/quality/scenarios/judging/verdict';
import { checkWords } from './check-words';

/** What was looked at in an answer: what failed comes first and says why. */
export function CheckList({ checks }: { checks: Check[] }) {
  const ordered = [...checks].sort((one, other) => Number(one.passed) - Number(other.passed));
  return (
    <ul aria-label="Checks" className="grid gap-1.5 text-xs">
      {ordered.map((check) => {
        const Icon = check.passed ? Tick : X;
        return (
          <li key={`${check.kind} ${check.expected} ${check.reason}`} className="flex items-start gap-2">
            <span
              className={cn(
                'mt-px grid size-4 shrink-0 place-items-center rounded-full',
                check.passed ? 'bg-success-soft text-success' : 'bg-danger-soft text-danger',
              )}
            >
              <Icon className="size-3" strokeWidth={2.5} aria-hidden />
            </span>
            <span className="sr-only">{check.passed ? 'Passed:' : 'Failed:'}</span>
            <span className={cn('min-w-0 break-words', check.passed && 'text-muted')}>
              {checkWords(check)}
              {!check.passed && check.reason && <span className="block text-danger">{check.reason}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
