'use client';
import { AlarmClock, AlarmClockOff, CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '@/app/_components/format/format-context';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '@/app/_components/ui/popover';
import { useCommand } from '../../../_components/keyboard/commands';
import { Picker, PickerItem } from './picker';
import { snoozeTimes, toFieldTime } from './snooze-times';
import type { ThreadActions } from './use-thread-actions';

/** Puts the conversation off until a time of the reader's own clock. */
export function SnoozePicker({ snoozed, actions }: { snoozed: boolean; actions: ThreadActions }) {
  const { locale } = useFormats();
  const [open, setOpen] = useState(false);
  const [picking, setPicking] = useState(false);
  useCommand('snooze', () => change(true));

  const write = (at: Date) =>
    new Intl.DateTimeFormat(locale, {
      ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    }).format(at);

  function change(next: boolean) {
    setOpen(next);
    setPicking(false);
  }
  function choose(at: Date) {
    setOpen(false);
    void actions.snooze(at, write(at));
  }

  return (
    <Popover open={open} onOpenChange={change}>
      <PopoverTrigger asChild>
        <Button size="icon-sm" aria-label="Put off" title="Put off (S)">
          <AlarmClock />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Put off" className="w-72">
        {picking ? (
          <PickTime onPick={choose} />
        ) : (
          <Picker label="Times" placeholder="Put off until …">
            {snoozeTimes(new Date()).map(({ words, at }) => (
              <PickerItem key={words} value={words} hint={write(at)} onSelect={() => choose(at)}>
                {words}
              </PickerItem>
            ))}
            <PickerItem value="date and time" icon={<CalendarClock />} onSelect={() => setPicking(true)}>
              Pick a date and time
            </PickerItem>
            {snoozed && (
              <PickerItem
                value="bring back now"
                icon={<AlarmClockOff />}
                onSelect={() => {
                  setOpen(false);
                  void actions.wake();
                }}
              >
                Bring it back now
              </PickerItem>
            )}
          </Picker>
        )}
      </PopoverContent>
    </Popover>
  );
}

function PickTime({ onPick }: { onPick: (at: Date) => void }) {
  const [value, setValue] = useState(() => toFieldTime(new Date(Date.now() + 24 * 3_600_000)));
  const at = new Date(value);
  const past = !(at.getTime() > Date.now());
  return (
    <form
      className="grid gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!past) onPick(at);
      }}
    >
      <Field label="Until" fault={past ? 'Choose a time that is still to come.' : undefined}>
        <Input
          type="datetime-local"
          value={value}
          min={toFieldTime(new Date())}
          autoFocus
          onChange={(event) => setValue(event.target.value)}
        />
      </Field>
      <Button look="primary" type="submit" disabled={past}>
        Put off
      </Button>
    </form>
  );
}
