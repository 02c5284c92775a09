'use client';
import { ToggleGroup } from 'radix-ui';

const CHOICES = [
  { status: '', words: 'All' },
  { status: 'waiting', words: 'Waiting' },
  { status: 'agent', words: 'Assistant' },
  { status: 'resolved', words: 'Resolved' },
];

export function StatusFilter({ status, onStatus }: { status: string; onStatus: (status: string) => void }) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="State"
      value={status || 'all'}
      onValueChange={(value) => value && onStatus(value === 'all' ? '' : value)}
      className="flex gap-1"
    >
      {CHOICES.map(({ status: value, words }) => (
        <ToggleGroup.Item
          key={value}
          value={value || 'all'}
          className="h-7 rounded-full px-2.5 text-xs text-muted transition-colors hover:bg-sunken data-[state=on]:bg-primary-soft data-[state=on]:font-medium data-[state=on]:text-primary-ink"
        >
          {words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
