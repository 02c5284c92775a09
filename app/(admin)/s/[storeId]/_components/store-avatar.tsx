import { cn } from '@/app/_components/cn';

/** A store's initial on a colour of its own: the same store always gets the same one. */
export function StoreAvatar({ id, name, className }: { id: string; name: string; className?: string }) {
  const hue = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  return (
    <span
      aria-hidden
      style={{ background: `oklch(0.52 0.13 ${hue})` }}
      className={cn(
        'grid size-7 shrink-0 place-items-center rounded-sm font-display text-sm font-semibold text-white',
        className,
      )}
    >
      {[...name.trim()][0]?.toUpperCase() ?? '?'}
    </span>
  );
}
