import type { ReactNode } from 'react';
import { cn } from '../cn';

/** The frame of a table in a card; where it is too wide, it scrolls by itself. `head` are its columns' heads. */
export function Table({
  head,
  label,
  className,
  children,
}: {
  head: ReactNode;
  /** For a table without links and buttons: lets the keyboard scroll it, under this name. */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const byKeyboard = label === undefined ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 };
  return (
    <div className={cn('overflow-x-auto border-t', label && 'focus-inset', className)} {...byKeyboard}>
      <table className="w-full text-left">
        <thead className="border-b text-xs text-muted">
          <tr>{head}</tr>
        </thead>
        <tbody className="divide-y">{children}</tbody>
      </table>
    </div>
  );
}

/** A column's head. */
export function HeadCell({
  className,
  order,
  children,
}: {
  className?: string | undefined;
  /** How the table is sorted by this column; left out: by another one. */
  order?: 'ascending' | 'descending' | undefined;
  children: ReactNode;
}) {
  return (
    <th
      scope="col"
      aria-sort={order}
      className={cn('px-3 py-2 whitespace-nowrap first:pl-5 last:pr-5', className)}
    >
      {children}
    </th>
  );
}
