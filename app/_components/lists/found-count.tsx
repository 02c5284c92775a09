import { Count } from '../format/amounts';

/** How many a list has, told to screen readers too when a search changes it. */
export function FoundCount({ total, one, many }: { total: number; one: string; many: string }) {
  return (
    <p role="status" className="px-5 pb-3 text-xs text-muted">
      <Count value={total} /> {total === 1 ? one : many}
    </p>
  );
}
