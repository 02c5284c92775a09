'use client';
import { Popover as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

/** Something small that belongs to a button, e.g. a list to choose from. */
export function PopoverContent({ className, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          'z-50 max-h-[min(26rem,var(--radix-popover-content-available-height))] w-64 animate-appear overflow-hidden rounded-md border bg-overlay shadow-soft outline-none',
          className,
        )}
        {...rest}
      />
    </Primitive.Portal>
  );
}
