import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../cn';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-lg border bg-surface', className)} {...rest} />;
}

/** Head of a card: what it is, why it matters, and what can be done with it. */
export function CardHead({
  title,
  hint,
  action,
  id,
}: {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  id?: string;
}) {
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-5 pt-4 pb-3">
      <div className="min-w-0 grow basis-44">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        {hint && <p className="mt-0.5 text-xs text-muted">{hint}</p>}
      </div>
      {action}
    </header>
  );
}
