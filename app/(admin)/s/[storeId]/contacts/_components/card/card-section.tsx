import type { ReactNode } from 'react';
import { Count } from '@/app/_components/format/amounts';

/** A part of the contact card. */
export function CardSection({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-2 px-4 py-3.5">
      <h3 className="text-xs text-muted">
        {title}
        {count !== undefined && count > 1 && (
          <span className="ml-1.5 text-faint">
            <Count value={count} />
          </span>
        )}
      </h3>
      {children}
    </div>
  );
}
