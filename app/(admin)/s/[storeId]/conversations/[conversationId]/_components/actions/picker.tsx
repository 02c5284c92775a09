'use client';
import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

/** A list to choose from, with a field that narrows it. Lives in a popover. */
export function Picker({
  label,
  placeholder,
  onWords,
  children,
}: {
  label: string;
  placeholder: string;
  onWords?: (words: string) => void;
  children: ReactNode;
}) {
  return (
    <Command label={label} loop className="flex max-h-[inherit] flex-col">
      <Command.Input
        placeholder={placeholder}
        {...(onWords && { onValueChange: onWords })}
        className="h-10 w-full shrink-0 border-b bg-transparent px-3 text-sm outline-none max-md:text-base"
      />
      {/* Beside the list: there, all children have to be options. */}
      <Command.Empty className="px-3 py-5 text-center text-xs text-muted">Nothing fits.</Command.Empty>
      <Command.List className="min-h-0 overflow-y-auto p-1">{children}</Command.List>
    </Command>
  );
}

export function PickerItem({
  icon,
  chosen,
  hint,
  children,
  ...rest
}: {
  icon?: ReactNode;
  chosen?: boolean;
  /** At its end, in grey. */
  hint?: ReactNode;
  children: ReactNode;
  value?: string;
  forceMount?: boolean;
  onSelect: () => void;
}) {
  return (
    <Command.Item
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 data-[selected=true]:bg-sunken max-md:h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint"
      {...rest}
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
      <span className="ml-auto flex items-center gap-2 text-2xs text-muted">
        {hint}
        {chosen && <Check aria-label="chosen" className="text-primary-ink!" />}
      </span>
    </Command.Item>
  );
}
