import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** In place of a list whose search or filter leaves nothing over, with the way back to all of it. */
export function NothingFits({
  icon,
  href,
  showAll,
  children,
}: {
  icon: LucideIcon;
  href: string;
  /** "Show all orders" */
  showAll: string;
  children: ReactNode;
}) {
  const action = (
    <Button asChild>
      <Link href={href}>{showAll}</Link>
    </Button>
  );
  return (
    <div className="border-t">
      <EmptyState icon={icon} title="Nothing fits" action={action}>
        {children}
      </EmptyState>
    </div>
  );
}
