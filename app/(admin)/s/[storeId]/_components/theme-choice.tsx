'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { readTheme } from '@/app/_components/theme';
import { useTheme } from '@/app/_components/use-theme';

const CHOICES = [
  { theme: 'system', icon: Monitor, words: 'As the system' },
  { theme: 'light', icon: Sun, words: 'Light' },
  { theme: 'dark', icon: Moon, words: 'Dark' },
] as const;

export function ThemeChoice() {
  const [theme, choose] = useTheme();
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Colours"
      value={theme}
      onValueChange={(value) => value && choose(readTheme(value))}
      className="flex gap-0.5 rounded-sm bg-sunken p-0.5"
    >
      {CHOICES.map(({ theme: value, icon: Icon, words }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={words}
          title={words}
          className="grid h-7 flex-1 place-items-center rounded-sm text-faint hover:text-ink data-[state=on]:bg-surface data-[state=on]:text-ink data-[state=on]:shadow-soft"
        >
          <Icon className="size-3.5" />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
