'use client';
import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { Button } from './button';

/** A modal; on phones it rises from the bottom edge. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  trigger,
  wide,
}: {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  trigger?: ReactNode;
  wide?: boolean;
}) {
  return (
    <Primitive.Root {...(open === undefined ? {} : { open })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade bg-black/45" />
        <Primitive.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={cn(
            'fixed z-50 grid max-h-[90dvh] animate-appear grid-rows-[auto_1fr] overflow-hidden border bg-overlay shadow-soft',
            'inset-x-0 bottom-0 rounded-t-lg sm:inset-auto sm:top-[12vh] sm:left-1/2 sm:w-full sm:-translate-x-1/2 sm:rounded-lg',
            'sm:max-h-[80vh]',
            wide ? 'sm:max-w-2xl' : 'sm:max-w-lg',
          )}
        >
          <header className="px-5 pt-4 pr-14 pb-2">
            <Primitive.Title className="text-base">{title}</Primitive.Title>
            {description && (
              <Primitive.Description className="mt-1 text-xs text-muted">{description}</Primitive.Description>
            )}
          </header>
          {/* Room above, so that the ring around what has the focus is not cut. */}
          <div className="overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {/* Last in order, so that a form's first field gets the focus. */}
          <Primitive.Close asChild>
            <Button look="ghost" size="icon-sm" aria-label="Close" className="absolute top-3 right-3">
              <X />
            </Button>
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export const DialogClose = Primitive.Close;
