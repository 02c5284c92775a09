'use client';
import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';
import { useFormats } from '@/app/_components/format/format-context';
import { useNow } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';

/** Days on which nobody is there, whatever the week says. */
export function HolidayList({
  holidays,
  fault,
  disabled,
  onChange,
}: {
  /** Calendar days, "2026-12-25". */
  holidays: string[];
  fault: string | undefined;
  disabled: boolean;
  onChange: (holidays: string[]) => void;
}) {
  const [day, setDay] = useState('');
  const { locale, timeZone } = useFormats();
  const now = useNow();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const past = holidays.filter((each) => each < today);

  function add() {
    if (day && !holidays.includes(day)) onChange([...holidays, day].toSorted());
    setDay('');
  }

  return (
    <div className="grid gap-3">
      <div className="flex items-end gap-2">
        <Field label="Closed on" optional fault={fault} className="w-48">
          <Input
            type="date"
            value={day}
            disabled={disabled}
            onChange={(event) => setDay(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </Field>
        <Button onClick={add} disabled={disabled || !day}>
          <CalendarPlus />
          Add day
        </Button>
      </div>
      {holidays.length > 0 && (
        <ul aria-label="Closed days" className="flex flex-wrap gap-2">
          {holidays.map((each) => (
            <li
              key={each}
              className={cn(
                'inline-flex items-center gap-1 rounded-full border py-0.5 pr-1 pl-3 text-xs',
                each < today && 'text-muted',
              )}
            >
              {words.format(Date.parse(`${each}T00:00:00Z`))}
              <button
                type="button"
                disabled={disabled}
                aria-label={`Remove ${words.format(Date.parse(`${each}T00:00:00Z`))}`}
                onClick={() => onChange(holidays.filter((other) => other !== each))}
                className="grid size-6 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Button
          size="sm"
          look="ghost"
          className="justify-self-start"
          disabled={disabled}
          onClick={() => onChange(holidays.filter((each) => each >= today))}
        >
          Remove days that are over ({past.length})
        </Button>
      )}
    </div>
  );
}
