import { cn } from '@/app/_components/cn';

/** By the names of core/inbox/tags/tag-input.ts; the word beside it tells tags apart, not the colour. */
const COLOURS: Record<string, string> = {
  gray: 'oklch(0.65 0.01 275)',
  red: 'oklch(0.62 0.2 25)',
  orange: 'oklch(0.7 0.16 55)',
  yellow: 'oklch(0.8 0.15 95)',
  green: 'oklch(0.66 0.15 150)',
  teal: 'oklch(0.68 0.1 190)',
  blue: 'oklch(0.62 0.15 250)',
  purple: 'oklch(0.58 0.19 300)',
  pink: 'oklch(0.68 0.17 350)',
};

export function TagDot({ color, className }: { color: string; className?: string }) {
  return (
    <span
      aria-hidden
      style={{ background: COLOURS[color] ?? COLOURS.gray }}
      className={cn('size-2 shrink-0 rounded-full', className)}
    />
  );
}

export function TagChip({ tag, className }: { tag: { name: string; color: string }; className?: string }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 min-w-0 items-center gap-1.5 rounded-full border px-1.5 text-2xs text-muted',
        className,
      )}
    >
      <TagDot color={tag.color} className="size-1.5" />
      <span className="truncate">{tag.name}</span>
    </span>
  );
}
