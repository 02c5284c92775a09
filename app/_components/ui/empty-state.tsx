import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Says why nothing is here and what the next step is. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  page,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's heading. */
  page?: boolean;
}) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-md flex-col items-center px-6 py-14 text-center">
      <span className="grid size-12 place-items-center rounded-lg bg-primary-soft text-primary-ink">
        <Icon className="size-5.5" aria-hidden />
      </span>
      <Heading className="mt-4 text-base">{title}</Heading>
      {children && <p className="mt-1.5 text-pretty text-muted">{children}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
