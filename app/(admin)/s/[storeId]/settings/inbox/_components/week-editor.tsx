'use client';
import { Copy, Plus, X } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { Input } from '@/app/_components/ui/field';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import { Switch } from '@/app/_components/ui/switch';
import type { Span } from './inbox-values';
import { addSpan, copyDay, DAYS, fromField, openDay, SPANS_AT_MOST, toField, withDay } from './week-changes';

interface Props {
  week: Span[][];
  /** A sentence by day. */
  faults: (string | undefined)[];
  disabled: boolean;
  onChange: (week: Span[][]) => void;
}

/** Opening hours, a line for each day, with as many spans as a day needs. */
export function WeekEditor({ week, faults, disabled, onChange }: Props) {
  return (
    <ul className="divide-y">
      {DAYS.map((name, day) => (
        <Day
          key={name}
          name={name}
          spans={week[day] ?? []}
          fault={faults[day]}
          disabled={disabled}
          onChange={(spans) => onChange(withDay(week, day, spans))}
          onOpen={() => onChange(withDay(week, day, openDay(week, day)))}
          onCopy={(to) => onChange(copyDay(week, day, to))}
        />
      ))}
    </ul>
  );
}

function Day({
  name,
  spans,
  fault,
  disabled,
  onChange,
  onOpen,
  onCopy,
}: {
  name: string;
  spans: Span[];
  fault: string | undefined;
  disabled: boolean;
  onChange: (spans: Span[]) => void;
  onOpen: () => void;
  onCopy: (to: 'all' | 'weekdays') => void;
}) {
  const open = spans.length > 0;
  const set = (at: number, change: Partial<Span>) =>
    onChange(spans.map((span, other) => (other === at ? { ...span, ...change } : span)));
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2.5">
      <div className="flex h-9 w-36 items-center gap-3">
        <Switch
          checked={open}
          disabled={disabled}
          label={`Open on ${name}`}
          onChange={(on) => (on ? onOpen() : onChange([]))}
        />
        <span className={open ? 'font-medium' : 'text-muted'}>{name}</span>
      </div>
      <div className="grid min-w-0 grow gap-2">
        {!open && <p className="flex h-9 items-center text-muted">Closed</p>}
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other identity while they are typed
          <div key={at} className="flex items-center gap-2">
            <TimeField
              label={`${name}, opens`}
              end="from"
              value={span.from}
              disabled={disabled}
              onChange={(from) => set(at, { from })}
            />
            <span aria-hidden className="text-muted">
              –
            </span>
            <TimeField
              label={`${name}, closes`}
              end="to"
              value={span.to}
              disabled={disabled}
              onChange={(to) => set(at, { to })}
            />
            {spans.length > 1 && (
              <Button
                look="ghost"
                size="icon-sm"
                disabled={disabled}
                aria-label={`Remove these hours of ${name}`}
                onClick={() => onChange(spans.filter((_, other) => other !== at))}
              >
                <X />
              </Button>
            )}
          </div>
        ))}
        {fault && (
          <p role="alert" className="text-xs text-danger">
            {fault}
          </p>
        )}
      </div>
      {open && (
        <div className="flex gap-1">
          <Button
            look="ghost"
            size="icon"
            disabled={disabled || spans.length >= SPANS_AT_MOST}
            aria-label={`Add hours on ${name}`}
            title="Add hours"
            onClick={() => onChange(addSpan(spans))}
          >
            <Plus />
          </Button>
          <Menu>
            <MenuTrigger asChild disabled={disabled}>
              <Button
                look="ghost"
                size="icon"
                disabled={disabled}
                aria-label={`Copy the hours of ${name}`}
                title="Copy"
              >
                <Copy />
              </Button>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem onSelect={() => onCopy('all')}>Copy to all days</MenuItem>
              <MenuItem onSelect={() => onCopy('weekdays')}>Copy to Monday to Friday</MenuItem>
            </MenuContent>
          </Menu>
        </div>
      )}
    </li>
  );
}

function TimeField({
  label,
  end,
  value,
  disabled,
  onChange,
}: {
  label: string;
  end: 'from' | 'to';
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Input
      type="time"
      aria-label={label}
      className="w-32"
      value={toField(value)}
      disabled={disabled}
      onChange={(event) => onChange(fromField(event.target.value, end))}
    />
  );
}
