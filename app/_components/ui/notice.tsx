import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn';

const KINDS = {
  info: { icon: Info, look: 'bg-primary-soft text-primary-ink' },
  success: { icon: CircleCheck, look: 'bg-success-soft text-success' },
  warning: { icon: TriangleAlert, look: 'bg-warning-soft text-warning' },
  danger: { icon: CircleAlert, look: 'bg-danger-soft text-danger' },
} as const;

/** A message within the page. Faults are announced to screen readers at once. */
export function Notice({
  kind = 'info',
  children,
  action,
  className,
}: {
  kind?: keyof typeof KINDS;
  children: ReactNode;
  /** A button that answers the message; below it where there is no room beside. */
  action?: ReactNode;
  className?: string;
}) {
  const { icon: Icon, look } = KINDS[kind];
  return (
    <div
      role={kind === 'danger' ? 'alert' : 'status'}
      className={cn(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-3.5 py-2.5 text-sm',
        look,
        className,
      )}
    >
      <div className="flex min-w-0 grow basis-56 gap-2.5">
        <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
        <div className="min-w-0 text-ink">{children}</div>
      </div>
      {action}
    </div>
  );
}
