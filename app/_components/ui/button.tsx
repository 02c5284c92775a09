'use client';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn';
import { useWaking } from './use-waking';

const LOOKS = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover shadow-soft',
  secondary: 'bg-surface text-ink border border-line hover:bg-sunken',
  ghost: 'text-muted hover:bg-sunken hover:text-ink',
  danger: 'bg-danger-solid text-white hover:opacity-90',
  'danger-quiet': 'bg-surface text-danger border border-line hover:bg-danger-soft',
} as const;

const SIZES = {
  sm: 'h-8 px-2.5 gap-1.5 text-xs',
  md: 'h-9 px-3.5 gap-2 text-sm',
  lg: 'h-11 px-5 gap-2 text-base',
  icon: 'size-9',
  'icon-sm': 'size-8',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  /** Renders its only child (a link, say) with the button's looks. */
  asChild?: boolean;
  /** Shows that its work is under way and takes no further click. */
  busy?: boolean;
}

export function Button({
  look = 'secondary',
  size = 'md',
  asChild,
  busy,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  const waking = useWaking();
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      type={asChild ? undefined : 'button'}
      disabled={asChild ? undefined : disabled || busy || waking}
      data-waking={waking && !disabled ? '' : undefined}
      aria-busy={busy || undefined}
      className={cn(
        'inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md font-medium select-none',
        'transition-[background-color,color,opacity,transform] duration-150 active:translate-y-px',
        'disabled:not-data-waking:opacity-55 disabled:active:translate-y-0 aria-disabled:opacity-55',
        busy && 'animate-pulse',
        '[&_svg]:size-4 [&_svg]:shrink-0',
        LOOKS[look],
        SIZES[size],
        className,
      )}
      {...rest}
    />
  );
}
