'use client';
import { Tooltip as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

/** Words for what has none on screen. The trigger needs an accessible name of its own. */
export function Tooltip({
  words,
  children,
  side,
}: {
  words: ReactNode;
  children: ReactNode;
  side?: 'top' | 'right';
}) {
  return (
    <Primitive.Provider delayDuration={300}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side ?? 'top'}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 animate-fade rounded-sm bg-ink px-2 py-1 text-xs text-canvas"
          >
            {words}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
