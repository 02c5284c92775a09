import Link from 'next/link';
import { cn } from '@/app/_components/cn';
import { DEFAULT_RANGE, RANGES } from './ranges';

/** How far back; each choice has an address of its own. */
export function RangeChoice({ days, href }: { days: number; href: string }) {
  return (
    <nav aria-label="Range" className="-mb-2 flex flex-wrap gap-1">
      {RANGES.map((range) => (
        <Link
          key={range}
          href={range === DEFAULT_RANGE ? href : `${href}?days=${range}`}
          scroll={false}
          aria-current={range === days ? 'true' : undefined}
          className={cn(
            'rounded-full px-2.5 py-1.5 text-xs transition-colors',
            range === days ? 'bg-primary-soft font-medium text-primary-ink' : 'text-muted hover:bg-sunken',
          )}
        >
          Last {range} days
        </Link>
      ))}
    </nav>
  );
}
