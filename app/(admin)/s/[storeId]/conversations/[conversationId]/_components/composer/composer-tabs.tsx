'use client';
import { Lock, MessageSquare } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';

type Tab = 'reply' | 'note';

const TABS = [
  { tab: 'reply', words: 'Reply', icon: MessageSquare, key: 'R' },
  { tab: 'note', words: 'Note', icon: Lock, key: 'N' },
] as const;

/** To whom one writes: the shopper, or the team alone. */
export function ComposerTabs({
  tab,
  onTab,
  hint,
}: {
  tab: Tab;
  onTab: (tab: Tab) => void;
  hint: string | null;
}) {
  return (
    <div className="flex items-center gap-3">
      <ToggleGroup.Root
        type="single"
        aria-label="Write to"
        value={tab}
        onValueChange={(value) => value && onTab(value as Tab)}
        className="flex gap-0.5"
      >
        {TABS.map(({ tab: value, words, icon: Icon, key }) => (
          <ToggleGroup.Item
            key={value}
            value={value}
            title={`${words} (${key})`}
            className="flex h-7 items-center gap-1.5 rounded-full px-2.5 text-xs text-muted transition-colors hover:bg-sunken data-[state=on]:bg-primary-soft data-[state=on]:font-medium data-[state=on]:text-primary-ink data-[value=note]:data-[state=on]:bg-warning-soft data-[value=note]:data-[state=on]:text-warning"
            data-value={value}
          >
            <Icon className="size-3.5" aria-hidden />
            {words}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
      {hint && (
        <p role="status" className="min-w-0 truncate text-2xs text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
