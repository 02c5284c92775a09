'use client';
import { Switch as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';

export function Switch(props: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className="relative h-5.5 w-9.5 shrink-0 rounded-full bg-line-strong transition-colors duration-150 data-[state=checked]:bg-primary"
      {...props}
    >
      <Primitive.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-white transition-transform duration-150 data-[state=checked]:translate-x-4.5" />
    </Primitive.Root>
  );
}
