'use client';
import { cn } from '@/app/_components/cn';
import type { ActionName } from '@/core/actions/action-names';
import type { ActionMode } from '@/core/actions/policy/action-limits';
import { MODE_WORDS } from './action-words';

const MODES = ['off', 'ask', 'automatic'] as const;

/** Off, ask a teammate, or automatic. */
export function ModeChoice({
  action,
  mode,
  onChange,
}: {
  action: ActionName;
  mode: ActionMode;
  onChange: (mode: ActionMode) => void;
}) {
  return (
    <div role="radiogroup" aria-label="Who decides" className="grid gap-2 sm:grid-cols-3">
      {MODES.map((each) => (
        <label
          key={each}
          className={cn(
            'flex cursor-pointer items-start gap-2.5 rounded-md border p-3 transition-colors has-focus-visible:outline-2',
            each === mode ? 'border-primary bg-primary-soft' : 'hover:bg-sunken',
          )}
        >
          <input
            type="radio"
            name={`mode-${action}`}
            checked={each === mode}
            onChange={() => onChange(each)}
            className="mt-1 accent-primary"
          />
          <span>
            <span className="block text-sm font-medium">{MODE_WORDS[each].name}</span>
            <span className="block text-xs text-muted">{MODE_WORDS[each].about}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
