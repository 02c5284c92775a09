'use client';
import { Tabs } from 'radix-ui';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { SNIPPETS } from './snippets';

/** The code for a shop's theme, one tab per system. */
export function SnippetTabs({ src, widgetKey }: { src: string; widgetKey: string }) {
  return (
    <Tabs.Root defaultValue={SNIPPETS[0]?.id ?? ''} className="grid min-w-0 gap-3">
      <Tabs.List aria-label="Shop system" className="flex gap-1">
        {SNIPPETS.map(({ id, words }) => (
          <Tabs.Trigger
            key={id}
            value={id}
            className="rounded-md px-3 py-1.5 text-sm text-muted data-[state=active]:bg-sunken data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {words}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {SNIPPETS.map(({ id, words, where, code }) => {
        const text = code({ src, widgetKey });
        return (
          <Tabs.Content key={id} value={id} className="grid min-w-0 gap-2">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
              <p className="text-xs text-muted">{where}</p>
              <CopyButton text={text} label={`Copy code for ${words}`} />
            </div>
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it.
              tabIndex={0}
              className="overflow-x-auto rounded-md bg-sunken p-4 font-mono text-xs leading-relaxed"
            >
              {text}
            </pre>
          </Tabs.Content>
        );
      })}
    </Tabs.Root>
  );
}
