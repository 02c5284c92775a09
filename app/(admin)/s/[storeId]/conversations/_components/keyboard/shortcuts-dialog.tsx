'use client';
import { useState } from 'react';
import { Dialog } from '@/app/_components/ui/dialog';
import { VIEW_WORDS } from '../list/view-words';
import { useCommand } from './commands';
import { GO_KEYS } from './keyboard-map';

const GROUPS: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'Move',
    keys: [
      [['J'], 'Next conversation'],
      [['K'], 'Previous conversation'],
      [['Enter'], 'Open it'],
      [['/'], 'Search all messages'],
      [['?'], 'This list'],
    ],
  },
  {
    title: 'In a conversation',
    keys: [
      [['R'], 'Write a reply'],
      [['N'], 'Write a private note'],
      [['T'], 'Take it over'],
      [['A'], 'Give it to somebody'],
      [['S'], 'Put it off'],
      [['L'], 'Tags'],
      [['E'], 'Resolve'],
      [['U'], 'Mark as unread'],
      [['I'], 'Show the shopper'],
    ],
  },
  {
    title: 'While writing',
    keys: [
      [['Enter'], 'Send'],
      [['Shift', 'Enter'], 'New line'],
      [['Ctrl', 'Enter'], 'Send in any case'],
      [['@'], 'Mention somebody in a note'],
      [['/'], 'Put in a ready reply'],
      [['Ctrl', 'J'], 'Copilot: draft a reply'],
      [['Esc'], 'Leave the field'],
    ],
  },
];

/** All keys of the inbox, on "?". */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  useCommand('help', () => setOpen(true));
  const goTo = Object.entries(GO_KEYS).map(([key, view]): [string[], string] => [
    ['G', key.toUpperCase()],
    VIEW_WORDS[view].words,
  ]);
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard" wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, which keys have to do as well. */}
      <section aria-label="Keys" tabIndex={0} className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {[...GROUPS, { title: 'Go to', keys: goTo }].map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3 className="mb-1.5 text-xs text-muted">{title}</h3>
            <dl className="grid gap-1.5">
              {keys.map(([combination, words]) => (
                <div key={words} className="flex items-center justify-between gap-4">
                  <dt>{words}</dt>
                  <dd className="flex gap-1">
                    {combination.map((key) => (
                      <Key key={key} name={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

function Key({ name }: { name: string }) {
  return (
    <kbd className="grid h-5 min-w-5 place-items-center rounded-sm border bg-sunken px-1 font-sans text-2xs text-muted">
      {name}
    </kbd>
  );
}
