'use client';
import { Check, ChevronDown, Lock, SendHorizontal } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';

/** Sends, and lets one choose by which key. */
export function SendButton({
  isNote,
  busy,
  disabled,
  withEnter,
  onWithEnter,
  onSend,
}: {
  isNote: boolean;
  busy: boolean;
  disabled: boolean;
  withEnter: boolean;
  onWithEnter: (on: boolean) => void;
  onSend: () => void;
}) {
  return (
    <div className="flex">
      <Button
        look="primary"
        size="sm"
        busy={busy}
        disabled={disabled}
        onClick={onSend}
        className="rounded-r-none max-md:h-9"
      >
        {isNote ? <Lock /> : <SendHorizontal />}
        {isNote ? 'Add note' : 'Send'}
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button
            look="primary"
            size="sm"
            aria-label="How to send"
            className={cn(
              'rounded-l-none border-l border-white/25 px-1.5 max-md:h-9',
              disabled && 'opacity-55',
            )}
          >
            <ChevronDown />
          </Button>
        </MenuTrigger>
        <MenuContent align="end" className="w-60">
          {[true, false].map((on) => (
            <MenuItem key={String(on)} onSelect={() => onWithEnter(on)}>
              <Check className={on === withEnter ? 'text-primary-ink!' : 'invisible'} />
              {on ? 'Enter sends' : 'Enter begins a new line'}
              <span className="ml-auto text-2xs text-muted">{on ? '' : 'Ctrl Enter sends'}</span>
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
    </div>
  );
}
