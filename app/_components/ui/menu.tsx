'use client';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useWaking } from './use-waking';

/** Not modal: that would hide the page from screen readers while its fields can still be reached. */
export function Menu(props: ComponentProps<typeof DropdownMenu.Root>) {
  return <DropdownMenu.Root modal={false} {...props} />;
}
export function MenuTrigger(props: ComponentProps<typeof DropdownMenu.Trigger>) {
  return <DropdownMenu.Trigger disabled={useWaking()} {...props} />;
}

export function MenuContent({ className, ...rest }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={6}
        collisionPadding={8}
        className={cn('z-50 min-w-48 animate-appear rounded-md border bg-overlay p-1 shadow-soft', className)}
        {...rest}
      />
    </DropdownMenu.Portal>
  );
}

const ITEM =
  'flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1 text-sm outline-none select-none ' +
  'data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint';

export function MenuItem({
  className,
  danger,
  ...rest
}: ComponentProps<typeof DropdownMenu.Item> & { danger?: boolean }) {
  return (
    <DropdownMenu.Item
      className={cn(
        ITEM,
        danger && 'text-danger data-highlighted:bg-danger-soft [&_svg]:text-current',
        className,
      )}
      {...rest}
    />
  );
}

export function MenuLabel({ className, ...rest }: ComponentProps<typeof DropdownMenu.Label>) {
  return <DropdownMenu.Label className={cn('px-2.5 pt-2 pb-1 text-2xs text-faint', className)} {...rest} />;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
